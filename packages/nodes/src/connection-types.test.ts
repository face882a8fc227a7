import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CHANNEL_ADAPTERS } from "./channels.ts";
import { CONNECTION_TYPE_NAMES, CONNECTION_TYPES, connectionType } from "./connection-types.ts";

test("each name is one kind, in one place", () => {
  expect(CONNECTION_TYPES.map(({ type }) => type).toSorted()).toEqual([...CONNECTION_TYPE_NAMES].toSorted());
  expect(connectionType("telex")).toBeUndefined();
});

test("what is sent to has an adapter, a shop and a secret", () => {
  const hooks = CONNECTION_TYPES.filter(({ hook }) => hook);
  expect(hooks.map(({ type }) => type)).toEqual(Object.keys(CHANNEL_ADAPTERS));
  for (const kind of hooks) expect(kind).toMatchObject({ secret: "required", shop: { channel: expect.any(String) } });
});

describe.each(CONNECTION_TYPES)("$type", ({ labels, settings, secret, initial }) => {
  test("every setting has words, and its form can be built", () => {
    const { properties = {} } = z.toJSONSchema(settings, { io: "input" });
    expect(Object.keys(labels.settings).toSorted()).toEqual(Object.keys(properties).toSorted());
    const texts = [labels.title, labels.description, ...Object.values(labels.settings).map(({ label }) => label)];
    for (const text of texts) expect(text).toEqual({ zh: expect.stringMatching(/./), en: expect.stringMatching(/./) });
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(initial)));
  });

  test("a secret has words exactly when there is one", () => {
    expect(labels.secret === null).toBe(secret === "none");
  });
});
