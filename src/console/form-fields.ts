/** A field of AWS's switch-role form. */
export type FormField = "account" | "roleName" | "displayName" | "color" | "session";

export const TEXT_FIELDS = ["account", "roleName", "displayName"] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/**
 * Where each generation of the form keeps its text fields: classic (to 2024), with wrapped inputs, and React (since
 * March 2024). Ids first and then names, which outlive AWS's redesigns better than the shape of the page does.
 */
const PLACES: Readonly<Record<TextField, readonly string[]>> = {
  account: [
    "input#accountId",
    "input#account",
    "#input_account input",
    'input[name="accountId"]',
    'input[name="account"]',
  ],
  roleName: ["input#roleName", "#input_roleName input", 'input[name="roleName"]'],
  displayName: ["input#displayName", "#input_displayName input", 'input[name="displayName"]'],
};

/**
 * What labels say in the languages that AWS's sign-in pages come in: English, German, Spanish, French, Italian,
 * Portuguese, Indonesian, Japanese, Korean, and Chinese in both scripts. A display name's label may speak of a role or
 * an account as well, so it is looked for first.
 */
const LABELS: readonly (readonly [TextField, RegExp])[] = [
  [
    "displayName",
    /display name|anzeigename|nombre (para|de|que).*(mostrar|visual)|nom (d.affichage|complet)|nome.*(visualizzat|exibi)|nama tampilan|表示名|표시 이름|显示名|顯示名/i,
  ],
  ["roleName", /role|rolle|\brol\b|rôle|ruolo|função|peran|ロール|역할|角色/i],
  ["account", /account|konto|cuenta|compte|conta|akun|アカウント|계정|账户|帐户|账号|帳戶/i],
];

/** Looks for a text field by id, by name and by label, in this order. */
export function findTextField(page: ParentNode, field: TextField): HTMLInputElement | undefined {
  for (const place of PLACES[field]) {
    const input = page.querySelector<HTMLInputElement>(place);
    if (input !== null) return input;
  }
  const inputs = page.querySelectorAll<HTMLInputElement>('input:not([type]), input[type="text"]');
  return [...inputs].find((input) => LABELS.find(([, label]) => label.test(labelOf(input)))?.[0] === field);
}

function labelOf(input: HTMLInputElement): string {
  const labelled = (input.getAttribute("aria-labelledby") ?? "").split(" ");
  const labels = labelled.map((id) => input.ownerDocument.getElementById(id));
  return [input.ariaLabel, ...[...(input.labels ?? []), ...labels].map((label) => label?.textContent)]
    .filter(Boolean)
    .join(" ");
}
