import { expect, test } from "vitest";
import * as z from "zod/mini";
import { ProfilesFile, SCHEMA_FILE } from "../../../src/formats/rolecall-json.ts";

/** Editors check and complete a Rolecall file by it. `npx vitest run --project unit -u` writes it anew. */
test("the schema that goes with Rolecall files is the one that the code reads them by", async () => {
  const schema = z.toJSONSchema(ProfilesFile, { io: "input" });
  const file = { title: "Roles exported from Rolecall", ...schema };
  await expect(`${JSON.stringify(file, undefined, 2)}\n`).toMatchFileSnapshot(
    `../../../public/${SCHEMA_FILE}`,
  );
});
