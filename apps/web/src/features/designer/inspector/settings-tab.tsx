"use client";

import type { GraphNode } from "@orderloom/schema/graph/graph";
import type { NodeDefinition } from "@orderloom/schema/graph/node";
import { useLocale, useTranslations } from "next-intl";
import { ParamsForm } from "../../../ui/params-form/params-form.tsx";
import { HitList } from "../hits/hit-list.tsx";
import { HitsProvider } from "../hits/hits-context.tsx";
import { PickerProvider } from "../picker/picker-provider.tsx";
import { errorsOf, type Problems } from "../problems/use-problems.ts";
import { RuleWidget } from "../rule/rule-widget.tsx";
import { useDesigner } from "../store/designer-context.tsx";
import { TableWidget } from "../table/table-widget.tsx";
import styles from "./inspector.module.css";
import { SchedulePreview } from "./schedule-preview.tsx";

const WIDGETS = { rule: RuleWidget, table: TableWidget };

type Props = { node: GraphNode; definition: NodeDefinition | undefined; problems: Problems; readOnly: boolean };

/** The form of a node's parameters, made of its zod schema. Everything is saved as it is typed. */
export function SettingsTab({ node, definition, problems, readOnly }: Props) {
  const t = useTranslations("designer.inspector");
  const language = useLocale();
  const designer = useDesigner();
  if (!definition) return <p className={styles.body}>{t("unknown")}</p>;
  return (
    <div className={styles.body}>
      <HitsProvider node={node} definition={definition}>
        <PickerProvider nodeId={node.id}>
          <ParamsForm
            schema={definition.params}
            labels={definition.labels.params}
            value={node.params}
            onChange={(params) =>
              designer.dispatch({ type: "node.set_params", id: node.id, params }, `params:${node.id}`)
            }
            errors={errorsOf(problems, node.id)}
            language={language}
            widgets={WIDGETS}
            disabled={readOnly}
          />
        </PickerProvider>
        <HitList />
      </HitsProvider>
      <SchedulePreview definition={definition} params={node.params} />
    </div>
  );
}
