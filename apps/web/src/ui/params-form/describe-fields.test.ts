import { Rule } from "@orderloom/schema/graph/rule";
import { Id } from "@orderloom/schema/ids";
import { Money } from "@orderloom/schema/money";
import { Role } from "@orderloom/schema/role";
import { expect, test } from "vitest";
import { z } from "zod";
import { describeFields } from "./describe-fields.ts";

const Params = z.strictObject({
  audience: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("role"), role: Role.meta({ widget: "role" }) }),
    z.strictObject({ type: z.literal("person"), personId: z.string().min(1).meta({ widget: "person" }) }),
  ]),
  title: z.strictObject({ zh: z.string(), en: z.string() }).meta({ widget: "localized", multiline: true }),
  mailConnectionId: Id.nullable().default(null).meta({ widget: "connection", connectionType: "mail" }),
  shopIds: z.array(Id).min(1).max(200).nullable().meta({ widget: "shop" }),
  rule: Rule,
  limit: Money.meta({ widget: "money" }).optional(),
  headers: z.record(z.string(), z.string()),
  port: z.int().min(1).max(65_535).default(587),
  secure: z.boolean().default(true),
  method: z.enum(["GET", "POST"]),
});

const fields = Object.fromEntries(describeFields(Params).map((field) => [field.name, field]));

test("keeps the order of the schema", () => {
  expect(Object.keys(fields)).toEqual(Object.keys(Params.shape));
});

test("a union with a constant is a variant with the fields of each branch", () => {
  expect(fields["audience"]?.shape).toMatchObject({
    type: "variant",
    tag: "type",
    variants: [
      { value: "role", fields: [{ path: "audience.role", widget: "role", shape: { type: "choice" } }] },
      { value: "person", fields: [{ path: "audience.personId", widget: "person", shape: { type: "text" } }] },
    ],
  });
});

test("widgets and their details come through", () => {
  expect(fields["title"]).toMatchObject({ widget: "localized", meta: { multiline: true } });
  expect(fields["mailConnectionId"]).toMatchObject({
    widget: "connection",
    nullable: true,
    optional: true,
    initial: null,
    meta: { connectionType: "mail" },
  });
  expect(fields["shopIds"]).toMatchObject({
    widget: "shop",
    nullable: true,
    optional: false,
    shape: { type: "list", item: { type: "text" }, maxItems: 200 },
  });
  expect(fields["rule"]).toMatchObject({ widget: "rule", shape: { type: "any" }, nullable: false });
  expect(fields["limit"]).toMatchObject({ widget: "money", optional: true });
});

test("plain types become plain shapes", () => {
  expect(fields["headers"]?.shape).toEqual({ type: "record" });
  expect(fields["port"]).toMatchObject({ shape: { type: "number", min: 1, max: 65_535, whole: true }, initial: 587 });
  expect(fields["secure"]?.shape).toEqual({ type: "boolean" });
  expect(fields["method"]?.shape).toEqual({ type: "choice", options: ["GET", "POST"] });
});
