import { readFileSync } from "node:fs";
import { checkFile } from "./check-file.ts";

const USAGE = `Usage: rolecall-check FILE...

Checks files of shared roles, Rolecall files or AWS configs, as Rolecall reads them. Names each problem
with its line, and ends with 1 when there is any. It reads the files and nothing else.`;

const files = process.argv.slice(2);
if (files.length === 0 || files.includes("--help")) {
  console.log(USAGE);
  process.exitCode = files.length === 0 ? 2 : 0;
} else {
  for (const file of files) {
    const { isGood, lines } = checkFile(file, readBytes);
    for (const line of lines) (isGood ? console.log : console.error)(line);
    if (!isGood) process.exitCode = 1;
  }
}

function readBytes(file: string): Uint8Array {
  return readFileSync(file);
}
