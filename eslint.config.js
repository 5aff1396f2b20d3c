import js from "@eslint/js";
import hooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import ts from "typescript-eslint";

/** Which rooms of src each room may import from. A room that is not named may not be imported. */
const ARROWS = {
  profile: [],
  formats: ["profile"],
  library: ["profile"],
  console: ["profile"],
  setup: ["profile"],
  messages: ["profile", "formats", "library", "console", "setup"],
  background: ["profile", "formats", "library", "console", "setup", "messages"],
  check: ["profile", "formats"],
  content: ["profile", "console", "messages"],
  ui: ["profile", "library"],
  popup: ["profile", "formats", "library", "console", "setup", "messages", "ui"],
  options: ["profile", "formats", "library", "console", "setup", "messages", "ui"],
};

/** Rooms whose results depend on their arguments alone; the clock and the rest are handed to them. */
const PURE = ["profile", "formats", "setup"];

const BANNED_PACKAGES = [
  { name: "zod", message: 'Import * as z from "zod/mini": the whole of zod is eight times its size.' },
];

const arrows = Object.entries(ARROWS).map(([room, allowed]) => ({
  files: [`src/${room}/**`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        paths: [
          ...BANNED_PACKAGES,
          ...(allowed.includes("messages") || room === "messages" || room === "ui"
            ? []
            : [
                {
                  name: "webextension-polyfill",
                  message: `src/${room} is handed the slice of the browser it uses.`,
                },
              ]),
        ],
        patterns: Object.keys(ARROWS)
          .filter((other) => other !== room && !allowed.includes(other))
          .map((other) => ({
            group: [`**/${other}/**`],
            message: `src/${room} does not import from src/${other}.`,
          })),
      },
    ],
  },
}));

export default defineConfig(
  globalIgnores(["dist/"]),
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // A listener of the browser's may be async: what it throws is a bug, and the browser reports it.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { arguments: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      // Two fifths of the time that linting takes, for what does not occur: enums, and classes that pass for one another.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
      "no-restricted-imports": ["error", { paths: BANNED_PACKAGES }],
    },
  },
  {
    files: ["src/**/*.tsx", "src/ui/**/*.ts"],
    plugins: { "react-hooks": hooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  ...arrows,
  {
    files: PURE.map((room) => `src/${room}/**`),
    rules: {
      "no-restricted-globals": [
        "error",
        "window",
        "document",
        "location",
        "navigator",
        "chrome",
        "browser",
        "crypto",
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now" },
        { object: "Math", property: "random" },
      ],
    },
  },
  {
    files: ["test/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["**/*.config.ts", "**/*.d.ts", "test/support/browsers/met-needs.ts"],
    rules: { "no-restricted-exports": "off" },
  },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
);
