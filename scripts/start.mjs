import { ready } from "./bootstrap/ready.mjs";

await ready();
await import("./start/main.ts");
