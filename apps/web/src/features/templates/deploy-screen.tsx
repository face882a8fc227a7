"use client";

import { findTemplate } from "@orderloom/templates/templates";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import styles from "./deploy.module.css";
import { DeployForm } from "./deploy-form.tsx";
import { Deployed } from "./deployed.tsx";
import { TemplateState } from "./templates-state.ts";

/** One template, to be deployed by filling a form; afterwards, where what was deployed can be seen at work. */
export function DeployScreen({ templateId }: { templateId: string }) {
  const t = useTranslations("templates");
  const { language, environment } = useReader();
  const [{ flow }, setState] = useUrlState(TemplateState);
  const template = findTemplate(templateId);
  if (!template) return null;
  return (
    <div className={styles.page}>
      <header className={styles.heading}>
        <Link href={`/${environment}/templates`} className={styles.back}>
          ← {t("title")}
        </Link>
        <h1>{template.name[language]}</h1>
        <p>{template.does[language]}</p>
      </header>
      {flow ? (
        <Deployed flowId={flow} onAgain={() => setState({ flow: null })} />
      ) : (
        <DeployForm template={template} onDeployed={(flowId) => setState({ flow: flowId })} />
      )}
    </div>
  );
}
