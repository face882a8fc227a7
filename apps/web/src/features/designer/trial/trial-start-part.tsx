"use client";

import type { Program } from "@orderloom/engine/program";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { JsonObject } from "@orderloom/schema/json";
import { inLanguage } from "@orderloom/schema/language";
import { EVENT_LABELS } from "@orderloom/schema/order/event";
import type { RunInputs } from "@orderloom/schema/run/run-input";
import { Form, Select } from "antd";
import { useTranslations } from "next-intl";
import { InputFields, inputsOf } from "../../../lib/start/input-fields.tsx";
import { inputsAsked, startKey, type TrialStart } from "../../../lib/trial/trial-start.ts";
import { useReader } from "../../../shell/reader-provider.tsx";
import { nodeTitle } from "../../../ui/flow-canvas/node-face.ts";
import { useDesignerState } from "../store/designer-context.tsx";
import type { TrialChoices } from "./use-trial.ts";

type Props = { readonly choices: TrialChoices; readonly program: Program };

/** Where the trial begins, and what it is given there. */
export function TrialStartPart({ choices: { starts, start, setStart }, program }: Props) {
  const t = useTranslations("trial");
  const { language } = useReader();
  const nodes = useDesignerState(({ graph }) => graph.nodes);
  const nameOf = (known: TrialStart) => {
    if (known.type === "event") return inLanguage(EVENT_LABELS[known.event], language);
    const node = nodes.find(({ id }) => id === known.node);
    return node ? nodeTitle(CATALOGUE, node, language) : known.node;
  };
  const choose = (key: string) => {
    const chosen = starts.find((known) => startKey(known) === key);
    if (chosen) setStart(chosen);
  };
  const asked = inputsAsked(program, start);
  return (
    <>
      {starts.length > 1 && (
        <Select
          size="small"
          aria-label={t("event")}
          value={startKey(start)}
          options={starts.map((known) => ({ value: startKey(known), label: nameOf(known) }))}
          onChange={choose}
        />
      )}
      {start.type === "node" && Object.keys(asked).length > 0 && (
        <Given
          key={start.node}
          asked={asked}
          given={start.inputs}
          onGive={(inputs) => setStart({ type: "node", node: start.node, inputs })}
        />
      )}
    </>
  );
}

type GivenProps = {
  readonly asked: RunInputs;
  readonly given: JsonObject;
  readonly onGive: (inputs: JsonObject) => void;
};

/** What a person would give when they start the flow by hand; the trial follows what is typed. */
function Given({ asked, given, onGive }: GivenProps) {
  const t = useTranslations("trial");
  const shown = Object.entries(given).map(([name, value]) => [
    name,
    asked[name] === "json" ? JSON.stringify(value) : value,
  ]);
  return (
    <Form
      layout="vertical"
      size="small"
      requiredMark={false}
      aria-label={t("inputs")}
      initialValues={{ inputs: Object.fromEntries(shown) }}
      onValuesChange={(_, { inputs = {} }: { inputs?: Readonly<Record<string, unknown>> }) =>
        onGive(inputsOf(asked, inputs))
      }
    >
      <InputFields inputs={asked} />
    </Form>
  );
}
