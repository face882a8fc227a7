import type { ChainDefinition } from "@orderloom/schema/approval/approval-chain";
import type { Graph } from "@orderloom/schema/graph/graph";
import type { ParamLabel } from "@orderloom/schema/graph/node";
import type { JsonObject } from "@orderloom/schema/json";
import type { Language, LocalizedText } from "@orderloom/schema/language";
import type { z } from "zod";
import type { Sample } from "./sample.ts";

/** The words of a template's options by path; the choices of a closed list stand as `option.choice`. */
export type OptionLabels = Readonly<Record<string, ParamLabel>>;

/** What zod cannot see of the options, said at the field: `path` is the option's name. */
export type OptionProblem = { readonly path: string; readonly text: LocalizedText };

/** What stands around the options: the chain that they name, null while it is not chosen or not there. */
export type OptionContext = { readonly chain: ChainDefinition | null };

/** A chain that fits a template, made in place by filling a form of its own. */
export type ChainForm<Wish extends z.ZodType = z.ZodType> = {
  /** The option that names the chain. */
  readonly option: string;
  readonly name: LocalizedText;
  readonly wish: Wish;
  readonly labels: OptionLabels;
  /** A complete wish. */
  readonly initial: z.input<Wish>;
  check(wish: z.output<Wish>): readonly OptionProblem[];
  make(wish: z.output<Wish>): ChainDefinition;
};

/**
 * A ready-made flow that is deployed by filling a form. Pure and browser-safe. The graph is an ordinary one: once
 * deployed, a flow knows nothing of its template and can be drawn on.
 */
export interface Template<Options extends z.ZodType = z.ZodType> {
  /** Kebab-case, for ever: commands and addresses name it. */
  readonly id: string;
  readonly name: LocalizedText;
  /** What it does, in one sentence. */
  readonly does: LocalizedText;
  /** What has to be there before it works. */
  readonly needs: readonly LocalizedText[];
  /** Read from `.meta({ widget })` like a node's parameters. */
  readonly options: Options;
  readonly labels: OptionLabels;
  /** What the form begins with; need not be complete. */
  readonly initial: JsonObject;
  /** Complete options: pictures, sample outcomes and tests are made with them and the chain as first wished for. */
  readonly example: z.input<Options>;
  readonly chain: ChainForm;
  /** The id of the chain that the options name. */
  chainId(options: z.output<Options>): string;
  check(options: z.output<Options>, context: OptionContext): readonly OptionProblem[];
  /** The flow for these options, its nodes named in one language. */
  graph(options: z.output<Options>, language: Language): Graph;
  /** Orders that show what the flow does with these options and this chain, those at its boundaries among them. */
  samples(options: z.output<Options>, chain: ChainDefinition): readonly Sample[];
}

/** Checks a template against its own options type, then forgets it: lists hold templates of every kind. */
export function defineTemplate<Options extends z.ZodType>(template: Template<Options>): Template {
  return template;
}

/** The same for the form of a chain. */
export function defineChainForm<Wish extends z.ZodType>(form: ChainForm<Wish>): ChainForm {
  return form;
}

/** The chain that a template is shown with: its form as it begins. */
export function exampleChain({ chain }: Template): ChainDefinition {
  return chain.make(chain.wish.parse(chain.initial));
}
