"use client";

import { LIMITS } from "@orderloom/schema/limits";
import type { Template } from "@orderloom/templates/frame/template";
import { Button, Input } from "antd";
import { useTranslations } from "next-intl";
import { useId, useMemo, useState } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import { Section } from "../../ui/page/section.tsx";
import { ParamsForm } from "../../ui/params-form/params-form.tsx";
import styles from "./deploy.module.css";
import { LiveSamples } from "./live-samples.tsx";
import { makingWidgets } from "./making-widgets.tsx";
import { useDeployment } from "./use-deployment.ts";
import { useOptionErrors } from "./use-option-errors.ts";

type Props = { readonly template: Template; readonly onDeployed: (flowId: string) => void };

/** The form of a template: its options, what happens to sample orders under them, a name, and the one button. */
export function DeployForm({ template, onDeployed }: Props) {
  const t = useTranslations("templates");
  const { language, environment } = useReader();
  const nameId = useId();
  const deployment = useDeployment(template, onDeployed);
  const { name, options, suggestedName, setName, setOptions, found, busy, publish, draw } = deployment;
  const [asked, setAsked] = useState(false);
  const { errors, blocking, chain } = useOptionErrors(template, { options, found, asked });
  const widgets = useMemo(() => makingWidgets(template), [template]);
  const submit = (act: () => void) => {
    setAsked(true);
    if (!blocking) act();
  };
  return (
    <div className={styles.columns}>
      <div className={styles.settings}>
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
        <Section title={t("publishTitle")} text={t(`publishText.${environment}`)}>
          <div>
            <label htmlFor={nameId} className={styles.label}>
              {t("flowName")}
            </label>
            <Input
              id={nameId}
              value={name}
              placeholder={suggestedName}
              maxLength={LIMITS.nameChars}
              disabled={busy}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
          {asked && blocking && (
            <p role="alert" className={styles.blocked}>
              {t("blocked")}
            </p>
          )}
          <div className={styles.foot}>
            <Button type="primary" loading={busy} onClick={() => submit(publish)}>
              {t("publish")}
            </Button>
            <Button disabled={busy} onClick={() => submit(draw)}>
              {t("openInDesigner")}
            </Button>
          </div>
        </Section>
      </div>
      <div className={styles.samples}>
        <Section title={t("liveSamples")} text={t("liveSamplesText")}>
          <LiveSamples template={template} options={options} chain={chain} />
        </Section>
      </div>
    </div>
  );
}
