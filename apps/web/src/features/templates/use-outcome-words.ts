"use client";

import type { ChainLevel } from "@orderloom/schema/approval/approval-chain";
import { inLanguage } from "@orderloom/schema/language";
import { ORDER_STATE_FACTS } from "@orderloom/schema/order/order-state";
import { REFUND_STATE_FACTS } from "@orderloom/schema/refund/refund-state";
import { ROLE_LABELS } from "@orderloom/schema/role";
import type { NoticeEffect } from "@orderloom/schema/run/effect";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import type { SampleResult } from "./sample-results.ts";

/** Says in one sentence what becomes of a sample: who is asked, what the order becomes, who is told. */
export function useOutcomeWords(): (result: SampleResult) => string {
  const t = useTranslations("templates.outcome");
  const { language } = useReader();
  const join = (words: readonly string[]) => words.join(language === "zh" ? "、" : ", ");
  const asked = (levels: readonly ChainLevel[]) => levels.map((level) => levelName(level)).join(" → ");
  const levelName = ({ name, who }: ChainLevel) => {
    const named = name && inLanguage(name, language);
    return (
      named ||
      (who.type === "role" ? ROLE_LABELS[who.role][language] : t("people", { count: String(who.personIds.length) }))
    );
  };
  const told = (audience: NoticeEffect["audience"]) =>
    audience.type === "role" ? ROLE_LABELS[audience.role][language] : t("onePerson");
  const decided = (levels: readonly ChainLevel[], decision: "approved" | "rejected") =>
    levels.length === 0 ? t("automatic") : t(decision, { levels: asked(levels) });
  const left = ({ sample, outcome: { orderState, refundState } }: SampleResult) => {
    if (refundState !== null) {
      const state = REFUND_STATE_FACTS[refundState].label[language];
      return t(refundState === "requested" ? "refundStays" : "refundBecomes", { state });
    }
    const state = ORDER_STATE_FACTS[orderState].label[language];
    return t(orderState === sample.order.state ? "orderStays" : "orderBecomes", { state });
  };
  return (result) => {
    const { sample, outcome } = result;
    const { status, asked: levels, told: audiences } = outcome;
    if (status === "not_started") return t("notStarted");
    const parts = [
      ...(levels === null ? [] : [decided(levels, sample.decision)]),
      left(result),
      ...(audiences.length === 0 ? [] : [t("told", { roles: join(audiences.map(told)) })]),
    ];
    const said = t("sentence", { parts: parts.join(t("separator")) });
    return said.charAt(0).toUpperCase() + said.slice(1);
  };
}
