import { compile } from "@orderloom/engine/compile";
import { rehearse } from "@orderloom/engine/rehearse";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { ChainDefinition } from "@orderloom/schema/approval/approval-chain";
import { checkChain } from "@orderloom/schema/approval/check-chain";
import { checkGraph } from "@orderloom/schema/graph/graph-check";
import { LANGUAGES } from "@orderloom/schema/language";
import { IncomingOrder } from "@orderloom/schema/order/order";
import type { Sample } from "@orderloom/templates/frame/sample";
import { type SampleOutcome, sampleOutcome } from "@orderloom/templates/frame/sample-outcome";
import { sampleScene } from "@orderloom/templates/frame/sample-scene";
import { exampleChain, type Template } from "@orderloom/templates/frame/template";
import { TEMPLATES } from "@orderloom/templates/templates";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { arbitraryOptions } from "./arbitrary-options.ts";

/** What holds of every template there is; a new one is tested by being in the list. */
describe.each(TEMPLATES)("$id", (template) => {
  const { options: schema, example } = template;
  const chain = exampleChain(template);
  const options = schema.parse(example);
  const samples = template.samples(options, chain);

  it.each(samples)("$id comes to what it says", (sample) => {
    IncomingOrder.parse(sample.order);
    const outcome = play(template, { options, sample, chain });
    expect(readable(outcome)).toEqual(sample.expected);
  });

  it("has samples of different names that go different ways", () => {
    expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length);
    expect(new Set(samples.map(({ expected }) => expected.way.join(" "))).size).toBeGreaterThan(2);
  });

  it("draws a flow without a problem, whose nodes are named in the reader's language", () => {
    for (const language of LANGUAGES) {
      const graph = template.graph(options, language);
      expect(checkGraph(graph, CATALOGUE)).toEqual([]);
      for (const { name } of graph.nodes) expect(/\p{Script=Han}/u.test(name)).toBe(language === "zh");
    }
  });

  it("draws a flow without a problem from any valid options, and every sample comes to an end", () => {
    fc.assert(
      fc.property(arbitraryOptions(schema), (drawn) => {
        const given = schema.parse(drawn);
        fc.pre(template.check(given, { chain }).length === 0);
        expect(checkGraph(template.graph(given, "en"), CATALOGUE)).toEqual([]);
        for (const sample of template.samples(given, chain)) {
          const outcome = play(template, { options: given, sample, chain });
          expect(outcome, sample.id).toMatchObject({ status: "done", failure: null });
        }
      }),
      { numRuns: 50 },
    );
  });

  it("suggests a chain that can be saved", () => {
    expect(checkChain(chain)).toEqual([]);
    expect(template.chain.check(template.chain.wish.parse(template.chain.initial))).toEqual([]);
  });

  it("finds nothing wrong with its example, and begins with options that it has", () => {
    expect(template.check(options, { chain })).toEqual([]);
    expect(Object.keys(namesOf(schema))).toEqual(expect.arrayContaining(Object.keys(template.initial)));
  });

  it("has words in both languages for everything it asks", () => {
    for (const form of [template, { options: template.chain.wish, labels: template.chain.labels }]) {
      for (const [name, { choices }] of Object.entries(namesOf(form.options))) {
        for (const path of [name, ...choices.map((choice) => `${name}.${choice}`)]) {
          expect(form.labels[path], path).toBeDefined();
        }
      }
    }
    for (const text of textsOf(template)) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/^[^\p{Script=Han}]+$/u);
    }
  });
});

type Played = { readonly options: unknown; readonly sample: Sample; readonly chain: ChainDefinition };

function play(template: Template, { options, sample, chain }: Played): SampleOutcome {
  const program = compile(template.graph(options, "en"), CATALOGUE);
  const shopIds = program.triggers[0]?.spec.shopIds ?? null;
  return sampleOutcome(rehearse(program, sampleScene(sample, { chain, shopIds })), chain);
}

function readable({ failure, ...outcome }: SampleOutcome) {
  return {
    ...outcome,
    way: outcome.way.map(({ node, port }) => `${node}:${port}`),
    asked: (outcome.asked ?? []).map(({ id }) => id),
    told: outcome.told.map((audience) => (audience.type === "role" ? audience.role : audience.personId)),
  };
}

const Names = z.object({
  properties: z.record(z.string(), z.object({ enum: z.array(z.string()).optional(), widget: z.string().optional() })),
});

/** The options by name, with the choices that need words of their own. */
function namesOf(schema: z.ZodType): Record<string, { readonly choices: readonly string[] }> {
  const { properties } = Names.parse(z.toJSONSchema(schema, { io: "input" }));
  return Object.fromEntries(
    Object.entries(properties).map(([name, { enum: choices = [], widget }]) => [
      name,
      { choices: widget ? [] : choices },
    ]),
  );
}

function textsOf(template: Template) {
  const { name, does, needs, labels, chain, example, options } = template;
  const words = [...Object.values(labels), ...Object.values(chain.labels)].flatMap(({ label, help, unit }) => [
    label,
    help,
    unit,
  ]);
  const names = template.samples(options.parse(example), exampleChain(template)).map((sample) => sample.name);
  return [name, does, ...needs, chain.name, ...words, ...names].filter((text) => text !== undefined);
}
