"use client";

import type { Template } from "@orderloom/templates/frame/template";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useReader } from "../../shell/reader-provider.tsx";
import { Section } from "../../ui/page/section.tsx";
import { ParamsForm } from "../../ui/params-form/params-form.tsx";
import styles from "./deploy.module.css";
import { LiveSamples } from "./live-samples.tsx";
import { makingWidgets } from "./making-widgets.tsx";
import { PublishSection } from "./publish-section.tsx";
import { useDeployment } from "./use-deployment.ts";
import { useOptionErrors } from "./use-option-errors.ts";

type Props = { readonly template: Template; readonly onDeployed: (flowId: string) => void };

/** The form of a template: its options, what happens to sample orders under them, a name, and the one button. */
export function DeployForm({ template, onDeployed }: Props) {
  const t = useTranslations("templates");
  const { language } = useReader();
  const settings = useRef<HTMLDivElement>(null);
  const deployment = useDeployment(template, onDeployed);
  const { options, setOptions, found, busy } = deployment;
  const [asked, setAsked] = useState(false);
  const { errors, blocking, chain } = useOptionErrors(template, { options, found, asked });
  const widgets = useMemo(() => makingWidgets(template), [template]);
  const submit = (act: () => void) => {
    // The fields know what is wrong with them once they are drawn again.
    flushSync(() => setAsked(true));
    if (!blocking) act();
    else settings.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  };
  return (
    <div className={styles.columns}>
      <div className={styles.settings} ref={settings}>
        <Section title={t("settings")}>
          <ParamsForm
            schema={template.options}
            labels={template.labels}
            value={options}
            onChange={setOptions}
            errors={errors}
            language={language}
            widgets={widgets}
            disabled={busy}
          />
        </Section>
      </div>
      <div className={styles.publish}>
        <PublishSection deployment={deployment} blocked={asked && blocking} onSubmit={submit} />
      </div>
      <div className={styles.samples}>
        <Section title={t("liveSamples")} text={t("liveSamplesText")}>
          <LiveSamples template={template} options={options} chain={chain} />
        </Section>
      </div>
    </div>
  );
}
