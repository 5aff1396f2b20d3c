/* global document, location */
// What AWS's own scripts offer in a console page, and the account menu.

function takeMeta(name) {
  const element = document.querySelector(`meta[name="${name}"]`);
  element?.remove();
  return element;
}

const token = takeMeta("practice-csrf");
if (token) {
  const { content, dataset } = token;
  const kinds = {
    string: () => content,
    number: () => Number(content),
    promise: () => Promise.resolve(content),
  };
  globalThis.AWSC = { Auth: { getMbtc: kinds[dataset.kind] } };
}

if (takeMeta("practice-account-info")) {
  const text = (name) => document.getElementById(`awsc-${name}`).textContent || undefined;
  globalThis.ConsoleNavService = {
    AccountInfo: {
      loginDisplayNameAccount: text("login-display-name-account"),
      loginDisplayNameUser: text("login-display-name-user"),
      roleDisplayNameAccount: text("role-display-name-account"),
      roleDisplayNameUser: text("role-display-name-user"),
    },
  };
} else {
  for (const element of document.querySelectorAll("[id^='awsc-']")) element.remove();
}

const menuButton = document.getElementById("nav-usernameMenu");
const menu = document.getElementById("account-menu");
for (const element of document.querySelectorAll("[data-color], [data-c]")) {
  const color = element.dataset.color ?? element.dataset.c;
  // The policy forbids style attributes in the markup, not this.
  if (color) element.style.setProperty("--role-color", `#${color}`);
}

menuButton.addEventListener("click", () => {
  menu.hidden = !menu.hidden;
  menuButton.setAttribute("aria-expanded", String(!menu.hidden));
});

async function post(fields) {
  const form = document.createElement("form");
  form.method = "post";
  form.action = `https://${menu.dataset.signIn}/switchrole`;
  form.target = "_top";
  form.hidden = true;
  const common = {
    src: "nav",
    csrf: await globalThis.AWSC.Auth.getMbtc(),
    redirect_uri: encodeURIComponent(location.href),
  };
  for (const [name, value] of Object.entries({ ...fields, ...common })) {
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name, value });
    form.append(input);
  }
  document.body.append(form);
  form.submit();
}

document.getElementById("switch-back")?.addEventListener("click", () => post({ action: "switchToBasis" }));
for (const button of document.querySelectorAll(".remembered")) {
  const { a: account, r: roleName, d: displayName, c: color } = button.dataset;
  const fields = { action: "switchFromBasis", mfaNeeded: "0", account, roleName, displayName, color };
  button.addEventListener("click", () => post(fields));
}
