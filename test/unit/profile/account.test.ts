import { describe, expect, test } from "vitest";
import { formatAccount, isAccount, isAccountId, parseAccount } from "../../../src/profile/account.ts";

describe("reading an account", () => {
  test.each([
    ["keeps leading zeros in an account ID", "000000000012", "000000000012"],
    ["takes the hyphens out of an account ID", "1234-5678-9012", "123456789012"],
    ["takes spaces out of an account ID", "1234 5678 9012", "123456789012"],
    ["takes no-break spaces out of an account ID", "1234\u00a05678\u00a09012", "123456789012"],
    ["takes dashes of any length out of an account ID", "1234\u20135678\u20149012", "123456789012"],
    ["ignores the space and line end around an account ID", "  123456789012\r\n", "123456789012"],
    ["ignores zero-width characters", "\ufeff1234\u200b56789012\u2060", "123456789012"],
    ["takes an alias", "my-company", "my-company"],
    ["writes an alias in lower case", " My-Company\t", "my-company"],
    ["takes an alias of 3 characters", "abc", "abc"],
    ["takes an alias of 63 characters", "a".repeat(63), "a".repeat(63)],
    ["takes an alias with digits at both ends", "1a2", "1a2"],
    ["takes a name that every object has for an alias", "constructor", "constructor"],
  ])("%s", (_, given, value) => {
    expect(parseAccount(given)).toEqual({ ok: true, value });
  });

  test.each([
    ["an empty text", "", "accountMissing"],
    ["white space", " \t\r\n\u00a0", "accountMissing"],
    ["zero-width characters alone", "\u200b\ufeff", "accountMissing"],
    ["11 digits", "12345678901", "accountDigits"],
    ["13 digits", "1234567890123", "accountDigits"],
    ["hyphens alone", "---", "accountDigits"],
    ["short digits with a hyphen, though IAM allows such an alias", "2024-01", "accountDigits"],
    ["a million digits", "1".repeat(1_000_000), "accountDigits"],
    ["an alias of 2 characters", "ab", "accountAlias"],
    ["an alias of 64 characters", "a".repeat(64), "accountAlias"],
    ["an alias that begins with a hyphen", "-abc", "accountAlias"],
    ["an alias that ends with a hyphen", "abc-", "accountAlias"],
    ["two hyphens in a row", "a--b", "accountAlias"],
    ["other punctuation", "my_company", "accountAlias"],
    ["a space inside an alias", "my company", "accountAlias"],
    ["a line break inside an alias", "my\ncompany", "accountAlias"],
    ["letters that are not ASCII", "sociét\u00e9", "accountAlias"],
    ["Arabic digits", "١٢٣٤٥٦٧٨٩٠١٢", "accountAlias"],
    ["full-width digits", "１２３４５６７８９０１２", "accountAlias"],
    ["__proto__", "__proto__", "accountAlias"],
    ["half a surrogate pair", "abc\ud800", "accountAlias"],
    ["a role ARN", "arn:aws:iam::123456789012:role/Admin", "accountAlias"],
  ])("refuses %s", (_, given, problem) => {
    expect(parseAccount(given)).toEqual({ ok: false, problem });
  });
});

describe("an account as it is stored", () => {
  test.each(["123456789012", "000000000000", "my-company", "a1-b2"])("may be %j", (account) => {
    expect(isAccount(account)).toBe(true);
  });

  test.each([
    "",
    "1234-5678-9012",
    " 123456789012",
    "123456789012\n",
    "12345678901",
    "2024-01",
    "My-Company",
    "a--b",
    "١٢٣٤٥٦٧٨٩٠١٢",
  ])("may not be %j", (account) => {
    expect(isAccount(account)).toBe(false);
  });
});

test.each([
  ["123456789012", true],
  ["000000000000", true],
  ["12345678901", false],
  ["1234567890123", false],
  ["123456789012\n", false],
  ["\n123456789012", false],
  ["1234-5678-9012", false],
  ["my-company", false],
  ["١٢٣٤٥٦٧٨٩٠١٢", false],
])("tells whether %j is an account ID: %s", (text, expected) => {
  expect(isAccountId(text)).toBe(expected);
});

test.each([
  ["groups an account ID in fours", "123456789012", "1234-5678-9012"],
  ["keeps zeros while grouping", "000000000000", "0000-0000-0000"],
  ["leaves an alias as it is", "my-company-12345678", "my-company-12345678"],
  ["leaves an empty text as it is", "", ""],
])("%s", (_, account, formatted) => {
  expect(formatAccount(account)).toBe(formatted);
});
