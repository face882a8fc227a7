// Biome is our linter. ESLint runs three rules only, those that must know types: Biome's own
// noFloatingPromises misses overloaded and thenable returns (pg's query, drizzle's builders),
// which is where a lost promise costs an order. scripts/check/fixtures proves what is caught.
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "scripts/check/fixtures/**",
      "**/node_modules/**",
      "**/.next/**",
      "**/dist/**",
      "**/*.config.ts",
      "**/*.js",
      "**/*.mjs",
      "**/next-env.d.ts",
    ],
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: {
      "@typescript-eslint/no-floating-promises": ["error", { checkThenables: true }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
);
