import type { Format } from "../../../src/formats/reading.ts";

export type MalformedInput = {
  readonly title: string;
  readonly input: string;
  /** The format that a person chose; absent: found out. */
  readonly format?: Format;
  /** All that a person reads of it. */
  readonly messages: readonly string[];
};

/** What people paste by mistake, and what is wrong in the files that they have. */
export const MALFORMED_INPUTS: readonly MalformedInput[] = [
  {
    title: "no text at all",
    input: "",
    messages: ["There is nothing in it. Paste the roles, or choose a file that holds some."],
  },
  {
    title: "nothing but blanks",
    input: " \n\t\r\n ",
    messages: ["There is nothing in it. Paste the roles, or choose a file that holds some."],
  },
  {
    title: "a byte order mark alone",
    input: "﻿",
    messages: ["There is nothing in it. Paste the roles, or choose a file that holds some."],
  },
  {
    title: "the beginning of an archive",
    input: "PK\u0003\u0004\u0000\u0000\u0000",
    messages: ["This is not a text: a picture, an archive or the like. Choose a text file."],
  },
  {
    title: "bytes that did not decode",
    input: "���ab�",
    messages: ["This is not a text: a picture, an archive or the like. Choose a text file."],
  },
  {
    title: "a letter",
    input: "Dear all, please find the roles attached.",
    messages: [
      "Nothing here looks like a role. Choose under “Read as” what it is, or paste a role ARN, a switch-role link or an AWS config.",
    ],
  },
  {
    title: "a number",
    input: "42",
    messages: [
      "Nothing here looks like a role. Choose under “Read as” what it is, or paste a role ARN, a switch-role link or an AWS config.",
    ],
  },
  {
    title: "a list of words",
    input: "one\ntwo\nthree",
    messages: [
      "Nothing here looks like a role. Choose under “Read as” what it is, or paste a role ARN, a switch-role link or an AWS config.",
    ],
  },
  {
    title: "JSON that breaks off behind a bracket",
    input: '{"profiles": [',
    messages: [
      "Line 1: From here on it is no JSON; the file may have been cut off. Copy or export it again.",
    ],
  },
  {
    title: "JSON that breaks off within a string",
    input: '{\n "version": 1,\n "profiles": [\n {"accountId": "123456',
    messages: [
      "Line 4: From here on it is no JSON; the file may have been cut off. Copy or export it again.",
    ],
  },
  {
    title: "JSON with a comma too many",
    input: '[{"account":"123456789012","role":"A"},]',
    messages: [
      "Line 1: From here on it is no JSON; the file may have been cut off. Copy or export it again.",
    ],
  },
  {
    title: "JSON with single quotes",
    input: "{'account': 'x'}",
    messages: [
      "Line 1: From here on it is no JSON; the file may have been cut off. Copy or export it again.",
    ],
  },
  {
    title: "JSON with a comment",
    input: '{\n// roles\n"a":1}',
    messages: [
      "Line 2: From here on it is no JSON; the file may have been cut off. Copy or export it again.",
    ],
  },
  {
    title: "an empty JSON list",
    input: "[]",
    messages: [
      "There is no role here. Give an object with an account and a role, such as accountId and roleName.",
    ],
  },
  {
    title: "a JSON list of numbers",
    input: "[1,2,3]",
    messages: [
      "There is no role here. Give an object with an account and a role, such as accountId and roleName.",
    ],
  },
  {
    title: "JSON without roles",
    input: '{"a":{"b":"c"}}',
    messages: [
      "Line 1: There is no role here. Give an object with an account and a role, such as accountId and roleName.",
    ],
  },
  {
    title: "a Rolecall file of a newer version",
    input: '{"version":2,"profiles":[{"accountId":"123456789012","roleName":"A"}]}',
    messages: [
      "Line 1, version “2”: A newer Rolecall wrote this file. Update Rolecall here, then import it again.",
    ],
  },
  {
    title: "a Rolecall file of no known version",
    input: '{"version":"one","profiles":[{"accountId":"123456789012","roleName":"A"}]}',
    messages: [
      "Line 1, version “one”: Rolecall files have version 1. Export the file again or, if you wrote it by hand, set version to 1.",
    ],
  },
  {
    title: "a Rolecall file whose profiles are no list",
    input: '{"$schema":"profiles.schema.json","version":1,"profiles":{}}',
    messages: [
      "Line 1, profiles: There is no role here. Give an object with an account and a role, such as accountId and roleName.",
    ],
  },
  {
    title: "a Rolecall file with a text for a profile",
    input: '{"$schema":"profiles.schema.json","version":1,"profiles":["x"]}',
    messages: [
      "profiles[0], “x”: There is no role here. Give an object with an account and a role, such as accountId and roleName.",
    ],
  },
  {
    title: "a Rolecall file with a profile without an account",
    input: '{"$schema":"profiles.schema.json","version":1,"profiles":[\n{"roleName":"A"}]}',
    messages: ["Line 2, profiles[0], Account ID: Enter the 12-digit account ID or the account alias."],
  },
  {
    title: "a Rolecall file with a profile without a role",
    input: '{"$schema":"profiles.schema.json","version":1,"profiles":[\n\n{"accountId":"123456789012"}]}',
    messages: ["Line 3, profiles[0], Role name: Enter the role’s name, as it is spelled in IAM."],
  },
  {
    title: "a Rolecall file with a number for an account ID",
    input: '{"version":1,"profiles":[{"accountId":123456789012,"roleName":"A"}]}',
    messages: [
      "Line 1, profiles[0], Account ID “123456789012”: An account ID is a text, so that it keeps its leading zeros. Put its 12 digits in quotes.",
    ],
  },
  {
    title: "a Rolecall file with a partition and a copy number that do not exist",
    input:
      '{"version":1,"profiles":[{"accountId":"123456789012","roleName":"A","displayName":"","color":"#FFF","partition":"moon","ordinal":1}]}',
    messages: [
      "Line 1, profiles[0], Display name: Enter at most 64 characters in one line; AWS refuses longer display names. The role comes in under a name that fits.",
      "Line 1, profiles[0], Colour “#FFF”: Enter six hex digits, such as b7ca9d, or choose a swatch. The role comes in without it.",
      "Line 1, profiles[0], Partition “moon”: A partition is aws, aws-us-gov, aws-cn or aws-eusc. Correct it there.",
      "Line 1, profiles[0], Copy number “1”: A copy number is a whole number from 2 to 99, and the first role has none. Correct it there.",
    ],
  },
  {
    title: "a Rolecall file with every further field malformed",
    input:
      '{"version":1,"profiles":[{"accountId":"123456789012","roleName":"A","displayName":"a\\nb","color":"#FFF","region":"Europe","destination":"javascript:alert(1)","group":"","tags":[],"base":{},"environment":"live","note":7,"fillOnly":1,"sessionHours":13,"nickname":"x"}]}',
    messages: [
      "Line 1, profiles[0], nickname: Rolecall knows no such field. Check how it is spelled. The role comes in without it.",
      "Line 1, profiles[0], Display name “a”: Enter at most 64 characters in one line; AWS refuses longer display names. The role comes in under a name that fits.",
      "Line 1, profiles[0], Colour “#FFF”: Enter six hex digits, such as b7ca9d, or choose a swatch. The role comes in without it.",
      "Line 1, profiles[0], Region “Europe”: Enter a Region’s code, such as eu-central-1. The role comes in without it.",
      "Line 1, profiles[0], Page to land on “javascript:alert(1)”: Enter a path that begins with /, or an address that begins with https://. The role comes in without it.",
      "Line 1, profiles[0], Group: Enter at most 64 characters in one line. The role comes in without it.",
      "Line 1, profiles[0], Tags: Enter at most ten tags of at most 40 characters. The role comes in without it.",
      "Line 1, profiles[0], Switch from: Enter an account ID or alias, with /RoleName behind it if a role is needed. The role comes in without it.",
      "Line 1, profiles[0], Environment “live”: An environment is production, staging or development. Correct it there. The role comes in without it.",
      "Line 1, profiles[0], Note “7”: Enter at most 500 characters. The role comes in without it.",
      "Line 1, profiles[0], Fill only, I press the button “1”: “Fill only” is true or false. Correct it there. The role comes in without it.",
      "Line 1, profiles[0], Longest session “13”: The longest session is a whole number of hours, 1 to 12 (3600 to 43200 seconds). The role comes in without it.",
    ],
  },
  {
    title: "a property above the first section",
    input: "region = eu-west-1\n[profile a]\nrole_arn = arn:aws:iam::123456789012:role/A",
    format: "aws-config",
    messages: [
      "Line 1: This line stands above the first section. Put a line such as [profile name] before it.",
    ],
  },
  {
    title: "a section whose bracket stays open",
    input:
      "[profile a\nrole_arn = arn:aws:iam::123456789012:role/A\n[b]\nrole_arn=arn:aws:iam::123456789012:role/B",
    messages: [
      "Line 1: This section’s name is empty or its bracket is not closed, so the section was passed over. Write it as [profile name].",
    ],
  },
  {
    title: "a section without a name",
    input: "[]\nrole_arn = x\n[profile ]\nrole_name=x",
    messages: [
      "Line 1: This section’s name is empty or its bracket is not closed, so the section was passed over. Write it as [profile name].",
      "Line 3: This section’s name is empty or its bracket is not closed, so the section was passed over. Write it as [profile name].",
    ],
  },
  {
    title: "a property with a colon",
    input: "[profile a]\nrole_arn: arn:aws:iam::123456789012:role/A\n",
    messages: [
      "Line 1, “a”: This section names no role to switch to. Add role_arn, or aws_account_id and role_name.",
      "Line 2, “a”: This line has no equals sign and was passed over. Write it as name = value.",
    ],
  },
  {
    title: "a value without a name",
    input: "[profile a]\n= x\nrole_arn = arn:aws:iam::123456789012:role/A",
    messages: [
      "Line 2, “a”: There is no name before the equals sign, so the line was passed over. Write it as name = value.",
    ],
  },
  {
    title: "a second line for a role ARN",
    input: "[profile a]\nrole_arn = arn:aws:iam::123456789012:role/A\n  region = eu-west-1",
    messages: [
      "Line 3, “a”, role_arn: An indented line goes on with the value above, which takes no second line. Take away the spaces in front of it.",
    ],
  },
  {
    title: "a section with a Region alone",
    input: "[profile a]\nregion = eu-west-1",
    messages: [
      "Line 1, “a”: This section names no role to switch to. Add role_arn, or aws_account_id and role_name.",
    ],
  },
  {
    title: "a section with an account alone",
    input: "[base]\naws_account_id = 123456789012",
    messages: [
      "Line 1, “base”: This section is an account to switch from, not a role. There is nothing to do.",
    ],
  },
  {
    title: "a section with access keys",
    input: "[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x",
    messages: [
      "Line 1, “default”: This section holds access keys, not a role. They are not taken in, and there is nothing to do.",
    ],
  },
  {
    title: "a section of Identity Center",
    input: "[profile a]\nsso_session = s\nsso_account_id = 123456789012\nsso_role_name = A",
    messages: [
      "Line 1, “a”: This section signs in through IAM Identity Center and switches to no role. Open it from your access portal.",
    ],
  },
  {
    title: "a sign-in session",
    input: "[sso-session s]\nsso_start_url = https://x",
    messages: ["Line 1, “s”: This section is a sign-in session, not a role. There is nothing to do."],
  },
  {
    title: "settings of services",
    input: "[services s]\ns3 =\n  endpoint_url = http://x",
    messages: ["Line 1, “s”: This section holds settings of services, not a role. There is nothing to do."],
  },
  {
    title: "a role for a web identity",
    input: "[profile a]\nrole_arn = arn:aws:iam::123456789012:role/A\nweb_identity_token_file = /x",
    messages: [
      "Line 1, “a”: This role is assumed with a web identity’s token, which the console cannot do. Ask for a role that trusts the account you sign in to.",
    ],
  },
  {
    title: "a source that is not there",
    input: "[profile a]\nrole_arn = arn:aws:iam::123456789012:role/A\nsource_profile = nobody",
    messages: [
      "Line 3, “a”, source_profile “nobody”: There is no section of that name, so the account to switch from is not known. Add the section, or set “Switch from” on the role.",
    ],
  },
  {
    title: "sources in a circle",
    input:
      "[profile a]\nrole_arn = arn:aws:iam::123456789012:role/A\nsource_profile = b\n[profile b]\nrole_arn = arn:aws:iam::123456789012:role/B\nsource_profile = a",
    messages: [
      "Line 3, “a”, source_profile “b”: These sections lead back to one another, so the account to switch from is not known. Correct source_profile in one of them.",
      "Line 6, “b”, source_profile “a”: These sections lead back to one another, so the account to switch from is not known. Correct source_profile in one of them.",
    ],
  },
  {
    title: "a role with an external ID",
    input: "[profile a]\nrole_arn = arn:aws:iam::123456789012:role/A\nexternal_id = secret",
    messages: [
      "Line 3, “a”, external_id: The console cannot send an external ID, so AWS may refuse this role. Ask for a trust policy that lets people in without one.",
    ],
  },
  {
    title: "a role ARN with four digits",
    input: "[profile a]\nrole_arn = arn:aws:iam::1234:role/A",
    messages: [
      "Line 2, “a”, Role ARN “arn:aws:iam::1234:role/A”: The account in this ARN does not have 12 digits. Copy the ARN from IAM again.",
    ],
  },
  {
    title: "a user's ARN",
    input: "[profile a]\nrole_arn = arn:aws:iam::123456789012:user/A",
    messages: [
      "Line 2, “a”, Role ARN “arn:aws:iam::123456789012:user/A”: This is no role ARN. Copy it from IAM; it reads like arn:aws:iam::123456789012:role/Name.",
    ],
  },
  {
    title: "a partition that does not exist",
    input: "[profile a]\nrole_arn = arn:moon:iam::123456789012:role/A",
    messages: [
      "Line 2, “a”, Role ARN “arn:moon:iam::123456789012:role/A”: AWS has no such partition. Begin the ARN with arn:aws, arn:aws-us-gov, arn:aws-cn or arn:aws-eusc.",
    ],
  },
  {
    title: "an empty role ARN",
    input: "[profile a]\nrole_arn =",
    messages: [
      "Line 1, “a”, Account ID: Enter the 12-digit account ID or the account alias.",
      "Line 1, “a”, Role name: Enter the role’s name, as it is spelled in IAM.",
    ],
  },
  {
    title: "a role ARN that ends with its path",
    input: "[profile a]\nrole_arn = arn:aws:iam::123456789012:role/team/",
    messages: [
      "Line 2, “a”, Role ARN “arn:aws:iam::123456789012:role/team/”: The role in this ARN is missing or malformed. Copy the ARN from IAM again.",
    ],
  },
  {
    title: "an account ID of 11 digits",
    input: "[a]\naws_account_id = 12345678901\nrole_name = A",
    messages: [
      "Line 2, “a”, Account ID “12345678901”: An account ID has 12 digits, leading zeros included. Count them again, or copy it from the console’s account menu.",
    ],
  },
  {
    title: "an account ID of 13 digits",
    input: "[a]\naws_account_id = 1234567890123\nrole_name = A",
    messages: [
      "Line 2, “a”, Account ID “1234567890123”: An account ID has 12 digits, leading zeros included. Count them again, or copy it from the console’s account menu.",
    ],
  },
  {
    title: "an alias with a capital and an underscore",
    input: "[a]\naws_account_id = Client_Prod\nrole_name = A",
    messages: [
      "Line 2, “a”, Account ID “Client_Prod”: An alias has 3 to 63 lower-case letters, digits and single hyphens, with no hyphen at either end. Correct it, or give the 12-digit account ID.",
    ],
  },
  {
    title: "a role without an account",
    input: "[a]\nrole_name = A",
    messages: ["Line 1, “a”, Account ID: Enter the 12-digit account ID or the account alias."],
  },
  {
    title: "a role name with a blank",
    input: "[a]\naws_account_id = 123456789012\nrole_name = My Role",
    messages: [
      "Line 3, “a”, Role name “My Role”: A role name has letters, digits and _+=,.@- only. Check for spaces and other characters.",
    ],
  },
  {
    title: "a role name of 65 characters",
    input: `[a]\naws_account_id = 123456789012\nrole_name = ${"A".repeat(65)}`,
    messages: [
      "Line 3, “a”, Role name “…”: A role name has at most 64 characters. Shorten it to the name in IAM.",
    ],
  },
  {
    title: "a role path with an empty segment",
    input: "[a]\naws_account_id = 123456789012\nrole_name = a//b",
    messages: [
      "Line 3, “a”, Role name “a//b”: A path has printable characters between single slashes, such as team/ops/ReadOnly.",
    ],
  },
  {
    title: "a role path of 513 characters",
    input: `[a]\naws_account_id = 123456789012\nrole_name = ${"p".repeat(512)}/A`,
    messages: [
      "Line 3, “a”, Role name “…”: A role path has at most 512 characters. Shorten it to the path in IAM.",
    ],
  },
  {
    title: "a colour's name",
    input: "[a]\nrole_arn = arn:aws:iam::123456789012:role/A\ncolor = red",
    messages: [
      "Line 3, “a”, Colour “red”: Enter six hex digits, such as b7ca9d, or choose a swatch. The role comes in without it.",
    ],
  },
  {
    title: "a Region's name",
    input: "[a]\nrole_arn = arn:aws:iam::123456789012:role/A\nregion = Frankfurt",
    messages: [
      "Line 3, “a”, Region “Frankfurt”: Enter a Region’s code, such as eu-central-1. The role comes in without it.",
    ],
  },
  {
    title: "a secret in the place of a role name",
    input: "[a]\naws_account_id = 123456789012\nrole_name = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY!",
    messages: [
      "Line 3, “a”, Role name “…”: A role name has letters, digits and _+=,.@- only. Check for spaces and other characters.",
    ],
  },
  {
    title: "a section name of 65 characters",
    input: `[${"n".repeat(65)}]\nrole_arn = arn:aws:iam::123456789012:role/A`,
    messages: [
      "Line 1, “…”, Display name “…”: Enter at most 64 characters in one line; AWS refuses longer display names. The role comes in under a name that fits.",
    ],
  },
  {
    title: "a secret in the place of a section's name",
    input: "[wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY]\nregion = eu-west-1",
    messages: [
      "Line 1, “…”: This section names no role to switch to. Add role_arn, or aws_account_id and role_name.",
    ],
  },
  {
    title: "a section called __proto__",
    input: "[__proto__]\nregion = x",
    messages: [
      "Line 1, “__proto__”: This section names no role to switch to. Add role_arn, or aws_account_id and role_name.",
    ],
  },
  {
    title: "a group of 65 characters",
    input: `[a]\nrole_arn = arn:aws:iam::123456789012:role/A\ngroup = ${"g".repeat(65)}`,
    messages: [
      "Line 3, “a”, Group “…”: Enter at most 64 characters in one line. The role comes in without it.",
    ],
  },
  {
    title: "a table without a header",
    input: "123456789012,A\n123456789013,B",
    format: "csv",
    messages: [
      "Line 1, “123456789012,A”: The first line does not name the columns. Put one on top, such as account_id,role_name.",
    ],
  },
  {
    title: "a table with a quote that stays open",
    input: 'account_id,role_name\n123456789012,"A',
    messages: [
      "Line 2: A quote opens here and never closes, so nothing after it can be told apart. Close it, or double a quote that is part of the text.",
    ],
  },
  {
    title: "a row with too many cells",
    input: "account_id,role_name\n123456789012,A,B",
    messages: [
      "Line 2: This row has more cells than the first line has columns. Put a cell that holds the delimiter in quotes.",
    ],
  },
  {
    title: "an account ID that lost its leading zeros",
    input: "account_id,role_name\n1234567890,A",
    messages: [
      "Line 2, Account ID “1234567890”: An account ID has 12 digits, leading zeros included. Count them again, or copy it from the console’s account menu.",
    ],
  },
  {
    title: "an account ID in a spreadsheet's notation",
    input: "account_id,role_name\n1.23457E+11,A",
    messages: [
      "Line 2, Account ID “1.23457E+11”: An alias has 3 to 63 lower-case letters, digits and single hyphens, with no hyphen at either end. Correct it, or give the 12-digit account ID.",
    ],
  },
  {
    title: "a row without a role",
    input: "account_id,role_name\n123456789012,",
    messages: ["Line 2, Role name: Enter the role’s name, as it is spelled in IAM."],
  },
  {
    title: "a row without an account",
    input: "account_id,role_name\n,A",
    messages: ["Line 2, Account ID: Enter the 12-digit account ID or the account alias."],
  },
  {
    title: "a row with every further field malformed",
    input: `account_id,role_name,partition,ordinal,tags,base,environment,note,destination,fill_only\n123456789012,A,moon,1,${"t".repeat(41)},x y,live,${"n".repeat(501)},ftp://x,maybe`,
    messages: [
      "Line 2, Partition “moon”: A partition is aws, aws-us-gov, aws-cn or aws-eusc. Correct it there. The role comes in without it.",
      "Line 2, Copy number “1”: A copy number is a whole number from 2 to 99, and the first role has none. Correct it there. The role comes in without it.",
      "Line 2, Page to land on “ftp://x”: Enter a path that begins with /, or an address that begins with https://. The role comes in without it.",
      "Line 2, Tags “…”: Enter at most ten tags of at most 40 characters. The role comes in without it.",
      "Line 2, Environment “live”: An environment is production, staging or development. Correct it there. The role comes in without it.",
      "Line 2, Note “…”: Enter at most 500 characters. The role comes in without it.",
      "Line 2, Fill only, I press the button “maybe”: “Fill only” is true or false. Correct it there. The role comes in without it.",
    ],
  },
  {
    title: "a link without encryption",
    input: "http://signin.aws.amazon.com/switchrole?account=123456789012&roleName=A",
    messages: [
      "Line 1, Link “http://signin.aws.amazon.com/switchrole?account=123456789012&roleName=A”: This is no switch-role link. Use one that reads like https://signin.aws.amazon.com/switchrole?account=…&roleName=….",
    ],
  },
  {
    title: "a link to somebody else's site",
    input: "https://evil.com/switchrole?account=123456789012&roleName=A",
    messages: [
      "Line 1, Link “https://evil.com/switchrole?account=123456789012&roleName=A”: This address is not AWS’s sign-in page and is not to be trusted with a role. Use a link to signin.aws.amazon.com, or to the sign-in page of your partition.",
    ],
  },
  {
    title: "a link with four digits",
    input: "https://signin.aws.amazon.com/switchrole?account=1234&roleName=A",
    messages: [
      "Line 1, Link “https://signin.aws.amazon.com/switchrole?account=1234&roleName=A”: The link’s account is missing or malformed. Put the 12-digit account ID or the alias behind account=.",
    ],
  },
  {
    title: "a link without a role",
    input: "https://signin.aws.amazon.com/switchrole?account=123456789012",
    messages: [
      "Line 1, Link “https://signin.aws.amazon.com/switchrole?account=123456789012”: The link’s role is missing or malformed. Put its name, as it is spelled in IAM, behind roleName=.",
    ],
  },
  {
    title: "a link to another page, taken for switch-role links",
    input: "https://example.com/",
    format: "links",
    messages: [
      "There is no role in it. Check that it is the right file, or choose another format under “Read as”.",
    ],
  },
  {
    title: "a sentence with a malformed role ARN",
    input: "see arn:aws:iam::12:role/A there",
    messages: [
      "Line 1, Role ARN “arn:aws:iam::12:role/A”: The account in this ARN does not have 12 digits. Copy the ARN from IAM again.",
    ],
  },
  {
    title: "an account without an ID",
    input: '{"Accounts":[{"Name":"x"}]}',
    messages: [
      "Line 1, Accounts[0]: This is no account of an organization: it has no Id. Copy the whole output of aws organizations list-accounts.",
    ],
  },
  {
    title: "a closed account",
    input: '{"Accounts":[\n{"Id":"123456789012","Name":"Old","Status":"SUSPENDED"}]}',
    messages: [
      "Line 2, “Old”, Accounts[0], Account ID “123456789012”: This account is closed or suspended, and nobody can switch to it. There is nothing to do.",
    ],
  },
  {
    title: "the management account",
    input:
      '{"Accounts":[{"Id":"123456789012","Arn":"arn:aws:organizations::123456789012:account/o-x/123456789012","Name":"Root","State":"ACTIVE"}]}',
    messages: [
      "Line 1, “Root”, Accounts[0], Account ID “123456789012”: This is the organization’s management account, where this role does not exist. Sign in to it, or give the name of a role that does.",
    ],
  },
  {
    title: "an invited account",
    input:
      '{"Accounts":[{"Id":"123456789012","Arn":"arn:aws:organizations::111122223333:account/o-x/123456789012","Name":"Guest","State":"ACTIVE","JoinedMethod":"INVITED"}]}',
    messages: [
      "Line 1, “Guest”, Accounts[0], Account ID “123456789012”: This account was invited and not created, so it has this role only if somebody made it there. Check in its IAM.",
    ],
  },
  {
    title: "the first page of several",
    input: '{"Accounts":[{"Id":"123456789012","Name":"A","State":"ACTIVE"}],"NextToken":"x"}',
    messages: [
      "NextToken: There are more accounts than these. Run the command without --max-items, or import the next page as well.",
    ],
  },
  {
    title: "an organization without accounts",
    input: '{"Accounts":[]}',
    messages: [
      "There is no role in it. Check that it is the right file, or choose another format under “Read as”.",
    ],
  },
  {
    title: "half a cookie",
    input: "noflush_awsc-roleInfo=%7B%22bn%22",
    messages: [
      "This is not the cookie noflush_awsc-roleInfo, or not all of it. Copy its whole value again, or press Rescue.",
    ],
  },
  {
    title: "a cookie with broken encoding",
    input: "noflush_awsc-roleInfo=%7B%22bn%%%",
    messages: [
      "This is not the cookie noflush_awsc-roleInfo, or not all of it. Copy its whole value again, or press Rescue.",
    ],
  },
  {
    title: "a cookie without roles",
    input: "noflush_awsc-roleInfo=%7B%22rl%22%3A%5B%5D%7D",
    messages: [
      "There is no role in it. Check that it is the right file, or choose another format under “Read as”.",
    ],
  },
  {
    title: "a cookie with a malformed account",
    input: "noflush_awsc-roleInfo=%7B%22rl%22%3A%5B%7B%22a%22%3A%2212%22%2C%22r%22%3A%22A%22%7D%5D%7D",
    messages: [
      "rl[0], Account ID “12”: An account ID has 12 digits, leading zeros included. Count them again, or copy it from the console’s account menu.",
    ],
  },
  {
    title: "a cookie with a text for a role",
    input: "noflush_awsc-roleInfo=%7B%22rl%22%3A%5B%22x%22%5D%7D",
    messages: [
      "rl[0], Account ID: Enter the 12-digit account ID or the account alias.",
      "rl[0], Role name: Enter the role’s name, as it is spelled in IAM.",
    ],
  },
  {
    title: "a greeting, taken for a cookie",
    input: "hello",
    format: "role-history",
    messages: [
      "This is not the cookie noflush_awsc-roleInfo, or not all of it. Copy its whole value again, or press Rescue.",
    ],
  },
  {
    title: "another tool's account of five digits",
    input: '[{"account":12345,"role":"A","label":"x"}]',
    messages: [
      "Line 1, [0], Account ID “12345”: An account ID has 12 digits, leading zeros included. Count them again, or copy it from the console’s account menu.",
    ],
  },
  {
    title: "another tool's malformed role ARN",
    input: '{"roles":[{"role_arn":"arn:aws:iam::1:role/A"}]}',
    messages: [
      "Line 1, Role ARN “arn:aws:iam::1:role/A”: The account in this ARN does not have 12 digits. Copy the ARN from IAM again.",
    ],
  },
  {
    title: "another tool's group called __proto__",
    input: '{"__proto__":{"role":"A"}}',
    messages: ["Line 1, __proto__, Account ID: Enter the 12-digit account ID or the account alias."],
  },
  {
    title: "another tool's link to somebody else's site",
    input: '[{"url":"https://evil.com/switchrole?x","role":"A"}]',
    messages: [
      "Line 1, Link “https://evil.com/switchrole?x”: This address is not AWS’s sign-in page and is not to be trusted with a role. Use a link to signin.aws.amazon.com, or to the sign-in page of your partition.",
    ],
  },
];
