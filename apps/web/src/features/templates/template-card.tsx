"use client";

import { exampleChain, type Template } from "@orderloom/templates/frame/template";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { FlowPicture } from "../../ui/flow-picture/flow-picture.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import styles from "./gallery.module.css";
import { SampleList } from "./sample-list.tsx";
import { sampleResults } from "./sample-results.ts";

/** One template: its picture, what it does and needs, and its sample orders, with the figures it is shown with. */
export function TemplateCard({ template }: { template: Template }) {
  const t = useTranslations("templates");
  const { language, environment } = useReader();
  const mayDeploy = useMay("flow.publish");
  const { name, does, needs } = template;
  const { graph, results } = useMemo(() => {
    const options = template.options.parse(template.example);
    const filled = { options, chain: exampleChain(template), language };
    return { graph: template.graph(options, language), results: sampleResults(template, filled) };
  }, [template, language]);
  return (
    <li className={styles.card}>
      <div className={styles.picture}>
        <FlowPicture graph={graph} label={t("picture", { name: name[language] })} />
      </div>
      <div className={styles.words}>
        <h2>{name[language]}</h2>
        <p>{does[language]}</p>
        <div>
          <h3>{t("needs")}</h3>
          <ul className={styles.needs}>
            {needs.map((need) => (
              <li key={need.en}>{need[language]}</li>
            ))}
          </ul>
        </div>
        {mayDeploy && (
          <div>
            <LinkButton href={`/${environment}/templates/${template.id}`} primary>
              {t("use")}
            </LinkButton>
          </div>
        )}
      </div>
      <div className={styles.samples}>
        <h3>{t("samples")}</h3>
        <SampleList results={results} />
      </div>
    </li>
  );
}
