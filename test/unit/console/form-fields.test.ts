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

describe("the form's fields are found by their labels", () => {
  test.each([
    ["English", "Account ID", "IAM role name", "Display name - optional"],
    ["German", "Konto-ID", "Name der IAM-Rolle", "Anzeigename für diese Rolle"],
    ["Spanish", "ID de cuenta", "Nombre del rol de IAM", "Nombre para mostrar del rol"],
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

  test("and a label that says nothing of them is no field", () => {
    const form = createForm(["Search", "Region", ""]);
    expect(TEXT_FIELDS.map((field) => findTextField(form, field))).toEqual([undefined, undefined, undefined]);
  });
});
