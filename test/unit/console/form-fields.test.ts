import { describe, expect, test } from "vitest";
import { findTextField, TEXT_FIELDS } from "../../../src/console/form-fields.ts";

/** A form without any id or name that is known, with a label for each input. */
function createForm(labels: readonly string[]): ParentNode {
  const inputs = labels.map((ariaLabel) => ({
    ariaLabel,
    labels: [],
    getAttribute: () => null,
    ownerDocument: { getElementById: () => null },
  }));
  return { querySelector: () => null, querySelectorAll: () => inputs } as unknown as ParentNode;
}

describe("the form's fields are found by where each generation of it keeps them", () => {
  test.each([
    ["account", "input#accountId"],
    ["account", "input#account"],
    ["account", "#input_account input"],
    ["account", 'input[name="accountId"]'],
    ["account", 'input[name="account"]'],
    ["roleName", "input#roleName"],
    ["roleName", "#input_roleName input"],
    ["roleName", 'input[name="roleName"]'],
    ["displayName", "input#displayName"],
    ["displayName", "#input_displayName input"],
    ["displayName", 'input[name="displayName"]'],
  ] as const)("%s at %s", (field, place) => {
    const input = {};
    const form = {
      querySelector: (selector: string) => (selector === place ? input : null),
      querySelectorAll: () => [],
    } as unknown as ParentNode;
    expect(findTextField(form, field)).toBe(input);
    for (const other of TEXT_FIELDS.filter((each) => each !== field))
      expect(findTextField(form, other)).toBeUndefined();
  });
});

describe("the form's fields are found by their labels", () => {
  test.each([
    ["English", "Account ID", "IAM role name", "Display name - optional"],
    ["German", "Konto-ID", "Name der IAM-Rolle", "Anzeigename für diese Rolle"],
    ["Spanish", "ID de cuenta", "Nombre del rol de IAM", "Nombre para mostrar del rol"],
    ["Spanish in other words", "Cuenta", "Rol", "Nombre que se va a mostrar"],
    ["French", "ID de compte", "Nom du rôle IAM", "Nom d’affichage du rôle"],
    ["Italian", "ID account", "Nome del ruolo IAM", "Nome visualizzato del ruolo"],
    ["Portuguese", "ID da conta", "Nome da função do IAM", "Nome de exibição da função"],
    ["Indonesian", "ID Akun", "Nama peran IAM", "Nama tampilan peran"],
    ["Japanese", "アカウント ID", "IAM ロール名", "ロールの表示名"],
    ["Korean", "계정 ID", "IAM 역할 이름", "역할 표시 이름"],
    ["simplified Chinese", "账户 ID", "IAM 角色名称", "角色显示名称"],
    ["traditional Chinese", "帳戶 ID", "IAM 角色名稱", "角色顯示名稱"],
  ])("in %s, in whatever order", (_, ...labels) => {
    for (const order of [labels, labels.toReversed()]) {
      const form = createForm(order);
      expect(TEXT_FIELDS.map((field) => findTextField(form, field)?.ariaLabel)).toEqual(labels);
    }
  });

  test.each<readonly [string, object]>([
    ["in a label of its own", { labels: [{ textContent: "Account ID" }] }],
    [
      "in one of the elements that it names",
      { getAttribute: (name: string) => (name === "aria-labelledby" ? "none some" : null) },
    ],
    ["in one of several labels", { labels: [{ textContent: "Required" }, { textContent: "Account ID" }] }],
  ])("%s", (_, more) => {
    const getElementById = (id: string) => (id === "some" ? { textContent: "Account ID" } : null);
    const input = {
      ariaLabel: null,
      labels: null,
      getAttribute: () => null,
      ownerDocument: { getElementById },
      ...more,
    };
    const asked: string[] = [];
    const form = {
      querySelector: () => null,
      querySelectorAll: (selector: string) => {
        asked.push(selector);
        return [input];
      },
    } as unknown as ParentNode;
    expect(findTextField(form, "account")).toBe(input);
    expect(findTextField(form, "roleName")).toBeUndefined();
    expect(asked).toContain('input:not([type]), input[type="text"]');
  });

  test("and a label that says nothing of them is no field", () => {
    const form = createForm(["Search", "Region", ""]);
    expect(TEXT_FIELDS.map((field) => findTextField(form, field))).toEqual([undefined, undefined, undefined]);
  });
});
