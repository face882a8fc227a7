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
      parserOptions: { project: "./tsconfig.lint.json", tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: {
      "@typescript-eslint/no-floating-promises": [
        "error",
        // Fastify's reply is thenable so that it can be returned; sending it loses nothing.
        {
          checkThenables: true,
          allowForKnownSafePromises: [{ from: "package", name: "FastifyReply", package: "fastify" }],
        },
      ],
      "@typescript-eslint/no-misused-promises": [
        "error",
        {
          // An async callback where nobody awaits it; the other positions cost half a minute and find nothing here.
          checksVoidReturn: {
            arguments: true,
            attributes: false,
            inheritedMethods: false,
            properties: false,
            returns: false,
            variables: false,
          },
        },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
);
