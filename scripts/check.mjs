import { ready } from "./bootstrap/ready.mjs";

await ready();
await import("./check/main.ts");
