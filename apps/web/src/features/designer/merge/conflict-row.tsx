"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph } from "@orderloom/schema/graph/graph";
import { isJsonObject, type Json } from "@orderloom/schema/json";
import { Radio } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { definitionOf, nodeTitle } from "../../../ui/flow-canvas/node-face.ts";
import { describeFields } from "../../../ui/params-form/describe-fields.ts";
import type { Field } from "../../../ui/params-form/field.ts";
import { FieldWordsProvider } from "../../../ui/params-form/field-words.tsx";
import { ChangeValue } from "../compare/change-value.tsx";
import { useFieldLabel } from "../compare/use-field-label.ts";
import { useDesignerState } from "../store/designer-context.tsx";
import { type ItemKind, PARAM } from "./graph-items.ts";
import styles from "./merge.module.css";
import type { MergeConflict } from "./merge-graphs.ts";
import type { Side } from "./merge-item.ts";

type Props = {
  readonly conflict: MergeConflict;
  readonly theirs: Graph;
  readonly chosen: Side | undefined;
  readonly onChoose: (side: Side) => void;
};

/** Something that both changed: what each made of it, and which is to stay. */
export function ConflictRow({ conflict, theirs, chosen, onChoose }: Props) {
  const t = useTranslations("merge");
  const language = useLocale();
  const mine = useDesignerState(({ graph }) => graph);
  const [nodeId = ""] = conflict.id.split(" ");
  const find = (graph: Graph) => graph.nodes.find(({ id }) => id === nodeId);
  const node = find(mine) ?? find(theirs);
  const definition = node && definitionOf(CATALOGUE, node);
  const known = definition ? describeFields(definition.params) : [];
  const param = known.find((one) => `${PARAM}${one.name}` === conflict.field) ?? null;
  const name = node ? nodeTitle(CATALOGUE, node, language) : nameOf(conflict);
  return (
    <li>
      <FieldWordsProvider source={{ labels: definition?.labels.params ?? {}, language }}>
        <h3 className={styles.what}>
          {t(`kind.${conflict.kind}`, { name })} <FieldName conflict={conflict} param={param} />
        </h3>
        <Radio.Group
          className={styles.sides ?? ""}
          value={chosen ?? null}
          onChange={({ target }) => onChoose(target.value)}
        >
          {(["mine", "theirs"] as const).map((side) => (
            <Radio key={side} value={side} className={styles.side ?? ""}>
              <strong>{t(side === "mine" ? "mine" : "theirsChosen")}</strong>
              <span className={styles.value}>
                <SideValue {...{ conflict, side, param }} graphs={[mine, theirs]} />
              </span>
            </Radio>
          ))}
        </Radio.Group>
      </FieldWordsProvider>
    </li>
  );
}

function nameOf({ mine: own, theirs: other, id }: MergeConflict): string {
  const fields = isJsonObject(own) ? own : isJsonObject(other) ? other : {};
  return typeof fields["name"] === "string" && fields["name"] !== "" ? fields["name"] : id;
}

const FIELDS_NAMED: ReadonlySet<ItemKind> = new Set(["node", "group", "note", "settings"]);

type OfField = { readonly conflict: MergeConflict; readonly param: Field | null };

function FieldName({ conflict: { kind, field }, param }: OfField) {
  const t = useTranslations("merge.field");
  const label = useFieldLabel({ key: field, field: param });
  if (field === "" || !FIELDS_NAMED.has(kind)) return null;
  return field === "text" || field === "description" ? t(field) : label;
}

type ValueProps = OfField & { readonly side: Side; readonly graphs: readonly Graph[] };

function SideValue({ conflict, param, side, graphs }: ValueProps) {
  const t = useTranslations("merge");
  const { kind, field } = conflict;
  const value = conflict[side];
  if (field === "") return t(value === undefined ? "removed" : "kept");
  if (kind === "wires") return <Targets value={value} graphs={graphs} />;
  if (kind === "answer" || kind === "test" || value === true) return t(value === undefined ? "removed" : "differs");
  return <ChangeValue field={param} value={value} />;
}

function Targets({ value, graphs }: { readonly value: Json | undefined; readonly graphs: readonly Graph[] }) {
  const t = useTranslations("merge");
  const language = useLocale();
  const ids = Array.isArray(value)
    ? value.flatMap((wire: Json) => (isJsonObject(wire) ? [String(wire["node"])] : []))
    : [];
  const nodes = graphs.flatMap((graph) => graph.nodes);
  const titles = ids.map((id) => {
    const node = nodes.find((known) => known.id === id);
    return node ? nodeTitle(CATALOGUE, node, language) : id;
  });
  return titles.length === 0 ? t("nowhere") : titles.join(" · ");
}
