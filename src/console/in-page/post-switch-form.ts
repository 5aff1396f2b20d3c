/** A form to post from a console page; the page adds its own CSRF token under `csrf`. */
export type PageForm = {
  /** The only origin from which to post. A tab may have gone elsewhere since it was looked at. */
  readonly from: string;
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
};

export type PostedForm = "posted" | "moved" | "noToken";

/** A form with the moment after which whoever asked has gone on without it, in milliseconds since 1970. */
type TimedForm = PageForm & { readonly notAfter: number };

/**
 * Runs in the console page's own world, where alone the CSRF token is to be had; the token goes nowhere but into the
 * form. It is sent there as source text, so it may use nothing from outside itself.
 */
export async function postSwitchForm({ from, action, fields, notAfter }: TimedForm): Promise<PostedForm> {
  type Auth = { readonly getMbtc?: () => unknown };
  if (location.origin !== from) return "moved";

  const auth = (globalThis as { AWSC?: { Auth?: Auth } }).AWSC?.Auth;
  const deadline = new Promise((resolve) => setTimeout(resolve, notAfter - Date.now()));
  let token: unknown;
  try {
    token = await Promise.race([auth?.getMbtc?.(), deadline]);
  } catch {
    return "noToken";
  }
  // A busy page comes to this late, when another switch may be under way.
  if (Date.now() >= notAfter) return "noToken";
  if ((typeof token !== "string" && typeof token !== "number") || token === "") return "noToken";

  const form = document.createElement("form");
  form.method = "post";
  form.action = action;
  form.target = "_top";
  form.hidden = true;
  for (const [name, value] of Object.entries({ ...fields, csrf: String(token) })) {
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  form.submit();
  return "posted";
}
