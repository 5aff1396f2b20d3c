import * as fc from "fast-check";
import { test, expect } from "vitest";
import { formatAccount, isAccount, parseAccount } from "../../../src/profile/account.ts";
import { account, accountId } from "../../support/arbitraries.ts";

test("reading a formatted account gives the account", () => {
  fc.assert(
    fc.property(account(), (account) => {
      expect(parseAccount(formatAccount(account))).toEqual({ ok: true, value: account });
    }),
  );
});

test("an account ID is read however it is grouped", () => {
  const separator = fc.constantFrom("", " ", "-", "\u2013", "\u00a0", "\u200b", "\t", " - ");
  fc.assert(
    fc.property(
      accountId(),
      fc.array(separator, { minLength: 12, maxLength: 12 }),
      (accountId, separators) => {
        const given = Array.from(accountId, (digit, at) => `${separators[at] ?? ""}${digit}`).join("");
        expect(parseAccount(given)).toEqual({ ok: true, value: accountId });
      },
    ),
  );
});

test("whatever is read may be stored, and reads as itself", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.stringMatching(/^[ a-z0-9-]{0,70}$/));
  fc.assert(
    fc.property(text, (text) => {
      const parsed = parseAccount(text);
      fc.pre(parsed.ok);
      expect(isAccount(parsed.value)).toBe(true);
      expect(parseAccount(parsed.value)).toEqual(parsed);
    }),
  );
});
