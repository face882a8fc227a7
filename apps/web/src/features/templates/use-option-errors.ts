"use client";

import type { ChainDefinition } from "@orderloom/schema/approval/approval-chain";
import type { GraphProblem } from "@orderloom/schema/graph/graph-problem";
import type { JsonObject } from "@orderloom/schema/json";
import { problemSentence } from "@orderloom/schema/messages/problems";
import { readOptions } from "@orderloom/templates/frame/check-options";
import type { Template } from "@orderloom/templates/frame/template";
import { useQuery } from "@tanstack/react-query";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { useParamErrors } from "../../ui/params-form/use-param-errors.ts";

/** What the server said of options when it was asked to publish them. */
export type Findings = { readonly options: JsonObject; readonly problems: readonly GraphProblem[] };

type Filled = { readonly options: JsonObject; readonly found: Findings | null; readonly asked: boolean };

export type OptionErrors = {
  /** Sentences by option. */
  readonly errors: Readonly<Record<string, string>>;
  /** Something keeps the options from being deployed, told or not yet told. */
  readonly blocking: boolean;
  /** The chain that the options name; null while none is chosen or known. */
  readonly chain: ChainDefinition | null;
};

/**
 * What is wrong with the options, said at their fields. What is still empty is told once somebody wanted to publish;
 * what the server found holds until that option is changed.
 */
export function useOptionErrors(template: Template, { options, found, asked }: Filled): OptionErrors {
  const { language } = useReader();
  const chain = useChosenChain(template, options);
  const missing = atFields(useParamErrors(template.options, options));
  const read = readOptions(template, options);
  const refused = read.ok ? template.check(read.options, { chain }) : [];
  const own = Object.fromEntries(refused.map(({ path, text }) => [path, text[language]]));
  const server = atFields(
    Object.fromEntries(
      (found?.problems ?? []).map((problem) => [problem.path ?? "", problemSentence(problem, language)]),
    ),
  );
  const standing = Object.entries(server).filter(([name]) => found?.options[name] === options[name]);
  return {
    errors: { ...Object.fromEntries(standing), ...own, ...(asked ? missing : {}) },
    blocking: Object.keys(missing).length > 0 || refused.length > 0,
    chain,
  };
}

/** A problem inside an option is told at the option: the form has one place for each. */
function atFields(byPath: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(byPath).map(([path, sentence]) => [path.split(".")[0] ?? path, sentence]));
}

function useChosenChain(template: Template, options: JsonObject): ChainDefinition | null {
  const trpc = useTRPC();
  const mayRead = useMay("chain.read");
  const { data } = useQuery(trpc.chains.choices.queryOptions(undefined, { enabled: mayRead }));
  const chainId = options[template.chain.option];
  return data?.find(({ id }) => id === chainId)?.definition ?? null;
}
