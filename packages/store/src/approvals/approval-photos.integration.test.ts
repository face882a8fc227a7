import { createHash } from "node:crypto";
import { plainChain, plainLevel } from "@orderloom/schema/approval/approval-chain";
import { LIMITS } from "@orderloom/schema/limits";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inTransaction, type Tx } from "../database/database.ts";
import { askChain, chainOf, decideAs, type Somebody, somebody } from "../testing/approvals.ts";
import { createWorld, dumpOf, type World } from "../testing/world.ts";
import { addPhoto, listPhotos, readPhoto, removePhoto } from "./approval-photos.ts";

const PICTURE = Buffer.from("a picture of a broken chair".repeat(20_000));

let world: World;
let supervisor: Somebody;
let finance: Somebody;
let chainId: string;
beforeAll(async () => {
  world = await createWorld();
  supervisor = await somebody(world, "甲", "supervisor");
  finance = await somebody(world, "乙", "finance");
  const first = plainLevel("s", { type: "role", role: "supervisor" });
  const second = plainLevel("f", { type: "role", role: "finance" });
  chainId = await chainOf(world, { ...plainChain([]), levels: [{ ...first, evidence: "required" }, second] });
});
afterAll(() => world.close());

const run = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(world.db, "live", work);
const ask = async () => (await askChain(world, { chainId }))[0]?.id ?? "";
const give = (approvalId: string, person: Somebody, bytes = PICTURE) =>
  run((tx) =>
    addPhoto(tx, world.keys, {
      approvalId,
      person,
      photo: {
        bytes,
        mediaType: "image/jpeg",
        width: 640,
        height: 480,
        sourceHash: createHash("sha256").update(bytes).digest(),
      },
    }),
  );

it("a level that wants evidence takes no approval without, and keeps what it was decided on", async () => {
  const approvalId = await ask();
  expect(await decideAs(world, supervisor, { approvalId })).toMatchObject({ code: "approval_evidence_missing" });
  const given = await give(approvalId, supervisor);
  const photoId = given.ok ? given.photoId : "";
  expect(await run((tx) => listPhotos(tx, approvalId))).toMatchObject([
    { id: photoId, level: 0, name: "甲", width: 640, seenElsewhere: false, removable: true },
  ]);
  expect(await decideAs(world, supervisor, { approvalId })).toEqual({ ok: true, status: "open" });
  expect(await run((tx) => listPhotos(tx, approvalId))).toMatchObject([{ removable: false }]);
  const { personId } = supervisor;
  expect(await run((tx) => removePhoto(tx, { approvalId, photoId, personId }))).toBe(false);
  const photo = await run((tx) => readPhoto(tx, world.keys, { approvalId, photoId }));
  expect(photo?.mediaType).toBe("image/jpeg");
  expect(photo?.bytes.equals(PICTURE)).toBe(true);
});

it("only who may decide now gives a photo, and only the giver takes it back", async () => {
  const approvalId = await ask();
  expect(await give(approvalId, finance)).toMatchObject({ ok: false, code: "approval_role" });
  const given = await give(approvalId, supervisor);
  const photoId = given.ok ? given.photoId : "";
  const remove = ({ personId }: Somebody) => run((tx) => removePhoto(tx, { approvalId, photoId, personId }));
  expect(await remove(finance)).toBe(false);
  expect(await remove(supervisor)).toBe(true);
  expect(await run((tx) => readPhoto(tx, world.keys, { approvalId, photoId }))).toBeNull();
  const { rows } = await world.db.pool.query("select from live.blobs where id = $1", [photoId]);
  expect(rows).toHaveLength(0);
});

it("a level takes its number of photos and no more, also at the same moment", async () => {
  const approvalId = await ask();
  const given = await Promise.all(
    Array.from({ length: LIMITS.photosPerLevel + 1 }, (_, index) => give(approvalId, supervisor, Buffer.from([index]))),
  );
  expect(given.filter(({ ok }) => ok)).toHaveLength(LIMITS.photosPerLevel);
  expect(given.find(({ ok }) => !ok)).toMatchObject({ code: "photos_full", params: { limit: LIMITS.photosPerLevel } });
});

it("the same file at another request is told, a photo is not found at another request, and none lies in the clear", async () => {
  const bytes = Buffer.from("the very same picture 7391");
  const [one, other] = [await ask(), await ask()];
  await give(one, supervisor, bytes);
  const given = await give(other, supervisor, bytes);
  const photoId = given.ok ? given.photoId : "";
  expect(await run((tx) => listPhotos(tx, one))).toMatchObject([{ seenElsewhere: true }]);
  expect(await run((tx) => readPhoto(tx, world.keys, { approvalId: one, photoId }))).toBeNull();
  expect(await dumpOf(world)).not.toContain(bytes.toString("hex"));
});
