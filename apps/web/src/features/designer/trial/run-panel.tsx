"use client";

import CheckCircleOutlined from "@ant-design/icons/CheckCircleOutlined";
import SwapOutlined from "@ant-design/icons/SwapOutlined";
import type { Json } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import { renderValue } from "@orderloom/schema/messages/render";
import { useTranslations } from "next-intl";
import { expectationOf } from "../../../lib/trial/play-test.ts";
import { testDifference } from "../../../lib/trial/test-difference.ts";
import { useReader } from "../../../shell/reader-provider.tsx";
import { useDesignerState } from "../store/designer-context.tsx";
import styles from "./trial.module.css";
import type { TrialState } from "./use-trial.ts";
import type { TrialOrder } from "./use-trial-order.ts";

type Props = { readonly run: NonNullable<TrialOrder["run"]>; readonly trial: TrialState };

/** The past run whose input is tried: whether the draft does with it what that run did, and where it first does not. */
export function RunPanel({ run, trial }: Props) {
  const t = useTranslations("trial.run");
  const { language } = useReader();
  const graph = useDesignerState((state) => state.graph);
  const way = run.way?.slice(0, LIMITS.stepsPerTurn) ?? null;
  const isOpen = run.status === "ready" || run.status === "waiting";
  const whole = expectationOf(trial.trial.rehearsal);
  // A run that is under way is compared as far as it came.
  const found = way && isOpen ? { ...whole, status: run.status, way: whole.way.slice(0, way.length) } : whole;
  // How the order stood when the run ended is not asked: others may have had a hand in it.
  const difference = way && testDifference(graph, { way, status: run.status, state: found.state }, found);
  const say = (value: Json) => renderValue(value, language);
  return (
    <section className={styles.test} aria-label={t("label")}>
      <p className={styles.verdict}>
        {difference ? <SwapOutlined /> : <CheckCircleOutlined />}
        {difference
          ? t("other", {
              node: difference.place === null ? "" : say(difference.place),
              at: difference.place === null ? "no" : "yes",
              before: say(difference.expected),
              now: say(difference.found),
            })
          : t(!way ? "long" : isOpen ? "sameYet" : "same")}
      </p>
      <p className={styles.note}>{t("note")}</p>
    </section>
  );
}
