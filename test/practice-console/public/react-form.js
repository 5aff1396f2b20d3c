/* global document, fetch, HTMLInputElement, location, setTimeout */
// Behaves as a form of React's controlled inputs does: the state lives here, not in the elements. A field's own `value`
// only notes what it was told; a change counts when an `input` event comes up to the root and finds in the field
// something else than was noted; and whatever else a field shows is put back at the next event.

/** The one line that AWS shows, whatever the cause. */
const REFUSED =
  "Invalid information in one or more fields. Check your information or contact your administrator.";

const root = document.getElementById("root");
const { values, csrf, error, renderDelayMs, language, without, sessions } = JSON.parse(
  document.querySelector('meta[name="practice-form"]').content,
);
const state = { ...values };
const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
const noted = new Map();

const FIELDS = [
  {
    name: "accountId",
    key: "account",
    label: "Account ID",
    hint: "The 12-digit ID or the alias of the account",
  },
  { name: "roleName", key: "roleName", label: "IAM role name", hint: "With its path, as in path/name" },
  { name: "displayName", key: "displayName", label: "Display name - optional", hint: "Up to 64 characters" },
];
const LABELS = {
  de: {
    accountId: "Konto-ID",
    roleName: "IAM-Rollenname",
    displayName: "Anzeigename – optional",
    button: "Rolle wechseln",
  },
  ja: {
    accountId: "アカウント ID",
    roleName: "IAM ロール名",
    displayName: "表示名 - オプション",
    button: "ロールの切り替え",
  },
}[language];
// Each redesign could give the fields other ids and names; with a translation they have none that say anything.
const idOf = (name) => (LABELS ? `formField${FIELDS.findIndex((field) => field.name === name)}` : name);
const SWATCHES = { f2b0a9: "Red", fbbf93: "Orange", fad791: "Yellow", b7ca9d: "Green", "99bce3": "Blue" };

function create(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function createField({ name, key, label, hint }) {
  const id = idOf(name);
  const input = create("input", { id, name: id, type: "text", autocomplete: "off", spellcheck: false });
  Object.defineProperty(input, "value", {
    configurable: true,
    enumerable: true,
    get: () => native.get.call(input),
    set(text) {
      noted.set(input, String(text));
      native.set.call(input, text);
    },
  });
  input.value = state[key];
  return create(
    "div",
    { className: "field" },
    create("label", { htmlFor: id, textContent: LABELS?.[name] ?? label }),
    create("span", { className: "hint", textContent: hint }),
    input,
  );
}

function createSession({ value, text }, at) {
  const checked = at === sessions.length - 1;
  if (checked) state.session = value;
  return create(
    "label",
    {},
    create("input", { type: "radio", name: "sessionSelection", value, checked }),
    text,
  );
}

function createSwatch([color, label]) {
  const radio = create("input", {
    type: "radio",
    name: "color",
    value: color,
    checked: state.color === color,
  });
  const dot = create("span", { className: "swatch" });
  dot.style.backgroundColor = `#${color}`;
  return create("label", {}, radio, dot, label);
}

function render() {
  const swatches = create(
    "fieldset",
    { className: "swatches" },
    create("legend", { textContent: "Display color" }),
  );
  swatches.append(...Object.entries(SWATCHES).map(createSwatch));
  const form = create(
    "form",
    { noValidate: true },
    ...sessions.map(createSession),
    ...FIELDS.filter(({ name }) => name !== without).map(createField),
    swatches,
    create(
      "button",
      { type: "submit", className: "primary" },
      create("span", { textContent: LABELS?.button ?? "Switch Role" }),
    ),
  );
  const alert = error ? [create("p", { className: "error", role: "alert", textContent: error })] : [];
  root.replaceChildren(create("h1", { textContent: "Switch Role" }), ...alert, form);
}

function restore() {
  for (const { name, key } of FIELDS) {
    const input = document.getElementById(idOf(name));
    if (input === null) continue;
    if (native.get.call(input) !== state[key]) input.value = state[key];
  }
  for (const radio of root.querySelectorAll('input[name="color"]'))
    radio.checked = radio.value === state.color;
}

root.addEventListener("input", ({ target }) => {
  const field = FIELDS.find(({ name }) => idOf(name) === target.name);
  if (field && native.get.call(target) !== noted.get(target)) {
    noted.set(target, native.get.call(target));
    state[field.key] = noted.get(target);
  }
  restore();
});

root.addEventListener("click", ({ target }) => {
  if (target.name === "color") state.color = target.value;
  else if (target.name === "sessionSelection") state.session = target.value;
  else restore();
});
root.addEventListener("change", restore);

async function switchSession() {
  const response = await fetch(`/sessions/${state.session}/v1/switchrole`, {
    method: "POST",
    headers: { "X-CSRF-PROTECTION": "1", "content-type": "application/json" },
    body: JSON.stringify({
      account: state.account,
      color: state.color,
      displayName: state.displayName,
      redirectUri: state.redirectUri,
      roleName: state.roleName,
    }),
  });
  const { destination } = await response.json();
  if (destination) location.assign(destination);
  else
    root.querySelector("h1").after(create("p", { className: "error", role: "alert", textContent: REFUSED }));
}

root.addEventListener("submit", (event) => {
  event.preventDefault();
  if (sessions.length > 0) {
    void switchSession();
    return;
  }
  const form = create("form", { method: "post", action: "/switchrole", hidden: true });
  const fields = {
    mfaNeeded: "0",
    action: "switchFromBasis",
    src: "nav",
    csrf,
    roleName: state.roleName,
    account: state.account,
    color: state.color,
    redirect_uri: encodeURIComponent(state.redirectUri),
    displayName: state.displayName,
  };
  for (const [name, value] of Object.entries(fields))
    form.append(create("input", { type: "hidden", name, value }));
  document.body.append(form);
  form.submit();
});

setTimeout(render, renderDelayMs);
