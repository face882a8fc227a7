import { ready } from "./bootstrap/ready.mjs";

await ready();
await import("./build/main.ts");
