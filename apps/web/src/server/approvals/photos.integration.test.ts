import { LARGE_ORDER_CHAIN_ID } from "@orderloom/schema/approval/approval-chain";
import { LIMITS } from "@orderloom/schema/limits";
import type { Role } from "@orderloom/schema/role";
import { askChain } from "@orderloom/store/testing/approvals";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { SignedIn } from "../auth/signed-in.ts";
import { type OrderWorld, openOrderWorld } from "../testing/order-world.ts";
import { photoDownload } from "./photo-download.ts";
import { photoUpload } from "./photo-upload.ts";

let world: OrderWorld;
let approvalId: string;
beforeAll(async () => {
  world = await openOrderWorld();
  const [asked] = await askChain(world, { chainId: LARGE_ORDER_CHAIN_ID });
  approvalId = asked?.id ?? "";
});
afterAll(() => world.close());

async function person(...roles: readonly Role[]): Promise<SignedIn> {
  const { personId } = await world.signIn(roles);
  const preferences = { language: "zh", zone: "Asia/Shanghai", currency: "CNY" } as const;
  const scope = { shopIds: null, warehouseIds: null };
  return { sessionId: "s", personId, name: "周岚", email: "zhou@example.com", roles, scope, preferences };
}

const give = (who: SignedIn, bytes: Buffer, id = approvalId) => {
  const request = new Request("http://orderloom.test/", { method: "POST", body: new Uint8Array(bytes) });
  return photoUpload(request, { environment: "live", approvalId: id }, who);
};
const see = (who: SignedIn, photoId: string) => photoDownload({ environment: "live", approvalId, photoId }, who);
const picture = () =>
  sharp({ create: { width: 9, height: 9, channels: 3, background: "#123456" } })
    .png()
    .toBuffer();
const Given = z.object({ photoId: z.string() });

test("a decider gives a photo; deciders and auditors see it as a picture and nothing else, others do not", async () => {
  const supervisor = await person("supervisor");
  const given = await give(supervisor, await picture());
  expect(given.status).toBe(201);
  const { photoId } = Given.parse(await given.json());
  for (const who of [supervisor, await person("supervisor"), await person("auditor")]) {
    const seen = await see(who, photoId);
    expect(seen.status).toBe(200);
    expect(Object.fromEntries(seen.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-store",
    });
    expect(
      Buffer.from(await seen.arrayBuffer())
        .subarray(0, 3)
        .toString("hex"),
    ).toBe("ffd8ff");
  }
  for (const who of [await person("warehouse"), await person("operator")]) {
    expect((await see(who, photoId)).status).toBe(404);
  }
  const elsewhere = { ...supervisor, scope: { shopIds: [], warehouseIds: null } };
  expect((await see(elsewhere, photoId)).status).toBe(404);
});

test("what is no photo, too large or not for this person is refused with a sentence", async () => {
  const supervisor = await person("supervisor");
  const answer = async (response: Response) => [
    response.status,
    z.object({ error: z.string() }).parse(await response.json()).error,
  ];
  expect(await answer(await give(supervisor, Buffer.from("<svg/>")))).toEqual([422, "photo_type"]);
  expect(await answer(await give(supervisor, Buffer.alloc(LIMITS.photoBytes + 1)))).toEqual([413, "too_large"]);
  expect(await answer(await give(await person("finance"), await picture()))).toEqual([403, "approval_role"]);
  expect(await answer(await give(await person("auditor"), await picture()))).toEqual([403, "forbidden"]);
  const unknown = "0190a000-0000-7000-8000-000000000001";
  expect(await answer(await give(supervisor, await picture(), unknown))).toEqual([404, "not_found"]);
});
