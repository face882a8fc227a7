"use client";

import type { ChainDefinition } from "@orderloom/schema/approval/approval-chain";
import { JsonObject } from "@orderloom/schema/json";
import { readOptions } from "@orderloom/templates/frame/check-options";
import type { Template } from "@orderloom/templates/frame/template";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { useMachines } from "../../lib/machines/use-machines.ts";
import { useReader } from "../../shell/reader-provider.tsx";
import styles from "./deploy.module.css";
import { SampleList } from "./sample-list.tsx";
import { sampleResults } from "./sample-results.ts";

type Props = {
  readonly template: Template;
  readonly options: JsonObject;
  readonly chain: ChainDefinition | null;
};

/**
 * What happens to the sample orders under the options as they stand; rehearsed here, at every change. What is not
 * filled in yet is taken from the template's example: a connection, say, has no part in where a sample goes.
 */
export function LiveSamples({ template, options, chain }: Props) {
  const t = useTranslations("templates");
  const { language } = useReader();
  const machines = useMachines();
  const given = useDeferredValue(options);
  const results = useMemo(() => {
    const read = readOptions(template, { ...JsonObject.parse(template.example), ...given });
    if (!read.ok || !chain || template.check(read.options, { chain }).length > 0) return null;
    return sampleResults(template, { options: read.options, chain, language, machines });
  }, [template, given, chain, language, machines]);
  if (!results) return <p className={styles.hint}>{t("samplesNeedOptions")}</p>;
  return (
    <div aria-live="polite">
      <SampleList results={results} />
    </div>
  );
}
