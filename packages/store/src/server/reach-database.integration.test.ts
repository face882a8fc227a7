import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEmptyDatabase } from "../testing/database.ts";
import { freePort } from "./free-port.ts";
import { reachDatabase } from "./reach-database.ts";
import { takeStartLock } from "./start-lock.ts";

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
beforeAll(async () => {
  database = await createEmptyDatabase();
});
afterAll(() => database.close());

describe("the user's own database", () => {
  test("that answers is fine", async () => {
    await expect(reachDatabase(database.url)).resolves.toBeUndefined();
  });

  test.each(["not a url", "mysql://localhost/orders", ""])("%j is no address", async (url) => {
    await expect(reachDatabase(url)).rejects.toMatchObject({ code: "database_url_invalid" });
  });

  test("where nobody listens is named without its password", async () => {
    const port = await freePort();
    const reached = reachDatabase(`postgres://li:secret@127.0.0.1:${port}/orders`);
    await expect(reached).rejects.toMatchObject({
      code: "database_unreachable",
      params: { address: `127.0.0.1:${port}/orders`, reason: expect.stringContaining("ECONNREFUSED") },
    });
    await expect(reached).rejects.not.toMatchObject({ params: { reason: expect.stringContaining("secret") } });
  });

  test("that takes the connection and says nothing is given up", { timeout: 15_000 }, async () => {
    const silent = createServer((socket) => socket.resume().on("error", () => {}));
    await new Promise<void>((ready) => silent.listen(0, "127.0.0.1", ready));
    const address = silent.address();
    const port = address && typeof address === "object" ? address.port : 0;
    await expect(reachDatabase(`postgres://127.0.0.1:${port}/orders`)).rejects.toMatchObject({
      code: "database_unreachable",
    });
    await new Promise((closed) => silent.close(closed));
  });

  test("with a wrong password says so", async () => {
    const wrong = new URL(database.url);
    wrong.password = "wrong";
    await expect(reachDatabase(wrong.href)).rejects.toMatchObject({
      code: "database_unreachable",
      params: { reason: expect.stringContaining("password") },
    });
  });
});

describe("the hold of the one that runs the product", () => {
  test("is had by one at a time and free again when let go", async () => {
    const first = await takeStartLock(database.url);
    expect(first).not.toBeNull();
    expect(await takeStartLock(database.url)).toBeNull();
    await first?.release();
    const second = await takeStartLock(database.url);
    expect(second).not.toBeNull();
    await second?.release();
  });
});
