/**
 * The arrows between the rooms (docs/architecture.md). What is not forbidden here is allowed.
 * @type {import("dependency-cruiser").IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment:
        "A cycle is one thing pretending to be two: move what both need downwards. A part may name its whole's types.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolvable",
      comment: "An import that leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "packages-not-to-apps",
      comment: "The scripts of a room are tools themselves and no part of the product.",
      severity: "error",
      from: { path: "^packages/", pathNot: "^packages/[^/]+/scripts/" },
      to: { path: "^(apps|e2e|bench|scripts)/" },
    },
    {
      name: "schema-to-no-room",
      severity: "error",
      from: { path: "^packages/schema/" },
      to: { path: "^(packages|apps)/", pathNot: "^packages/schema/" },
    },
    {
      name: "engine-to-schema-only",
      severity: "error",
      from: { path: "^packages/engine/" },
      to: { path: "^(packages|apps)/", pathNot: "^packages/(engine|schema)/" },
    },
    {
      name: "nodes-to-schema-only",
      severity: "error",
      from: { path: "^packages/nodes/" },
      to: { path: "^(packages|apps)/", pathNot: "^packages/(nodes|schema)/" },
    },
    {
      name: "store-to-schema-only",
      severity: "error",
      from: { path: "^packages/store/" },
      to: { path: "^(packages|apps)/", pathNot: "^packages/(store|schema)/" },
    },
    {
      name: "templates-to-schema-and-definitions-only",
      severity: "error",
      from: { path: "^packages/templates/" },
      to: { path: "^(packages|apps)/", pathNot: "^packages/(templates|schema)/|^packages/nodes/src/definitions\\.ts$" },
    },
    {
      name: "apps-not-to-each-other",
      comment: "Web and runner meet in Postgres rows and in the runner's HTTP API.",
      severity: "error",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    {
      name: "apps-not-to-tools",
      severity: "error",
      from: { path: "^apps/", pathNot: "^apps/[^/]+/scripts/" },
      to: { path: "^(e2e|bench|scripts)/" },
    },
    {
      name: "runner-not-to-templates",
      severity: "error",
      from: { path: "^apps/runner/" },
      to: { path: "^packages/templates/" },
    },
    {
      name: "web-not-to-performers",
      comment: "Calls to the outside are made by the runner alone.",
      severity: "error",
      from: { path: "^apps/web/" },
      to: { path: "^packages/nodes/src/(performers\\.ts$|.*/perform\\.ts$|.*/client\\.ts$)" },
    },
    {
      name: "cli-over-http",
      comment: "The command talks HTTP; only tokens, the admin link and backups open the store.",
      severity: "error",
      from: { path: "^apps/cli/" },
      to: { path: "^packages/(engine)/|^packages/nodes/src/performers\\.ts$" },
    },
    {
      name: "pure-rooms-no-core-modules",
      comment: "Interpreter and words must give the same answer at every replay and run in a browser.",
      severity: "error",
      from: { path: "^packages/(schema|engine)/src/", pathNot: "\\.test\\.ts$|/testing/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "engine-no-npm-packages",
      severity: "error",
      from: { path: "^packages/engine/src/", pathNot: "\\.test\\.ts$|/testing/" },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer"] },
    },
    {
      name: "schema-only-zod",
      severity: "error",
      from: { path: "^packages/schema/src/", pathNot: "\\.test\\.ts$|/testing/" },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer"], pathNot: "node_modules/zod/" },
    },
    {
      name: "definitions-stay-pure",
      comment: "What a node definition reaches is evaluated in the browser too: no I/O, no performer.",
      severity: "error",
      from: { path: "^packages/nodes/src/definitions\\.ts$" },
      to: {
        path: "^(node:)?(fs|net|tls|http|https|http2|dns|crypto|os|path|process|child_process|worker_threads|stream|util|url|timers)(/|$)|/perform\\.ts$|/client\\.ts$|node_modules/(undici|nodemailer|pg|ipaddr\\.js)/",
        reachable: true,
      },
    },
    {
      name: "only-store-speaks-sql",
      comment: "Every statement of the product stands in packages/store.",
      severity: "error",
      from: { path: "^(apps|packages)/", pathNot: "^packages/store/|\\.test\\.ts$" },
      to: { path: "node_modules/(pg|drizzle-orm|drizzle-kit)/" },
    },
    {
      name: "features-not-to-each-other",
      comment: "What two screens need moves down into ui/ or lib/.",
      severity: "error",
      from: { path: "^apps/web/src/features/([^/]+)/" },
      to: { path: "^apps/web/src/features/", pathNot: "^apps/web/src/features/$1/" },
    },
    {
      name: "browser-not-to-server",
      comment: "Screens know the server by types alone.",
      severity: "error",
      from: { path: "^apps/web/src/(features|ui)/", pathNot: "\\.test\\.tsx?$" },
      to: {
        path: "^apps/web/src/server/|^packages/store/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "product-not-to-tests",
      severity: "error",
      from: { path: "^(packages|apps)/", pathNot: "\\.test\\.tsx?$|/testing/|/fixtures/|^packages/[^/]+/scripts/" },
      to: { path: "\\.test\\.tsx?$|/testing/", pathNot: "/testing/stop-points\\.ts$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(\\.next|dist|\\.orderloom|check/fixtures)/|next-env\\.d\\.ts" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.base.json" },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
    },
  },
};
