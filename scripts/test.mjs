import { ready } from "./bootstrap/ready.mjs";

await ready();
await import("./test/main.ts");
