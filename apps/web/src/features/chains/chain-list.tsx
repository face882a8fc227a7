"use client";

import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { DefinitionList } from "../../ui/definition-list/definition-list.tsx";
import type { ChainPersonRow, ChainRow } from "./chain-row.ts";
import { levelWords } from "./level-words.ts";
import { useNameOf } from "./use-name-of.ts";

type Props = {
  readonly chains: readonly ChainRow[];
  readonly people: readonly ChainPersonRow[];
  readonly onOpen: (chainId: string) => void;
};

/** The chains with their levels in words. */
export function ChainList({ chains, people, onOpen }: Props) {
  const t = useTranslations("chains");
  const { language } = useReader();
  const nameOf = useNameOf(people);
  const definitions = chains.map(({ number, definition, ...row }) => ({
    ...row,
    says: definition.levels.map((level) => levelWords(level, { language, nameOf })).join(" → "),
    about: [
      definition.tiers ? t("tierCount", { count: String(definition.tiers.steps.length) }) : t("tiersNone"),
      t("version", { number: String(number) }),
    ],
  }));
  return <DefinitionList definitions={definitions} archivedLabel={t("archived")} onOpen={onOpen} />;
}
