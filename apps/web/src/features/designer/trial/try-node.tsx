"use client";

import ApiOutlined from "@ant-design/icons/ApiOutlined";
import type { GraphNode, NodeAnswer } from "@orderloom/schema/graph/graph";
import type { Json, JsonObject } from "@orderloom/schema/json";
import { errorSentence } from "@orderloom/schema/messages/errors";
import type { CallOutcome } from "@orderloom/schema/run/run";
import { useQuery } from "@tanstack/react-query";
import { Button, Form, Modal, Select } from "antd";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { JsonTree } from "../../../lib/run-story/json-tree.tsx";
import { sceneOf } from "../../../lib/trial/save-test.ts";
import { connectionTypeAt, trialCall } from "../../../lib/trial/trial-call.ts";
import { useReader } from "../../../shell/reader-provider.tsx";
import { useTRPC } from "../../../trpc/client.tsx";
import { FailureNote } from "../../../ui/status/failure-note.tsx";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";
import { askedMark } from "./asked-mark.ts";
import styles from "./trial.module.css";
import type { TrialState } from "./use-trial.ts";
import { answerOfCall, useTryNode } from "./use-try-node.ts";

type Props = {
  readonly node: Pick<GraphNode, "id">;
  readonly title: string;
  readonly trial: TrialState;
  readonly answer: NodeAnswer;
  readonly onAnswer: (answer: NodeAnswer) => void;
};

/** Makes the call of a node for real through a connection of the sandbox, and takes what is answered for the trial. */
export function TryNode({ node: { id }, title, trial, answer, onAnswer }: Props) {
  const t = useTranslations("trial.real");
  const designer = useDesigner();
  const isStale = useDesignerState(({ graph }) => answer.asked !== undefined && answer.asked !== askedMark(graph, id));
  const [isAsking, setAsking] = useState(false);
  // Edits made while it was under way are not what was asked.
  const [asked, setAsked] = useState("");
  const call = useTryNode((outcome) => onAnswer(answerOfCall(outcome, asked)));
  const send = (connectionId: string) => {
    const { graph } = designer.state.getState();
    setAsked(askedMark(graph, id));
    setAsking(false);
    call.mutate({ graph, node: id, scene: sceneOf(trial), connectionId });
  };
  return (
    <>
      <Button
        size="small"
        icon={<ApiOutlined />}
        loading={call.isPending}
        aria-label={t("label", { node: title })}
        onClick={() => setAsking(true)}
      >
        {t(answer.asked === undefined ? "try" : "again")}
      </Button>
      <div aria-live="polite" className={styles.real} data-stale={isStale}>
        {call.isPending && <p className={styles.note}>{t("waiting")}</p>}
        {call.error && <FailureNote error={call.error} />}
        {call.data === null && <p className={styles.note}>{t("noAnswer")}</p>}
        {isStale && <p className={styles.stale}>{t("stale")}</p>}
        {call.data && answer.asked !== undefined && <Answered outcome={call.data} />}
        {!call.data && answer.result !== undefined && <Result value={answer.result} />}
      </div>
      {isAsking && <AskDialog {...{ id, title, trial }} onSend={send} onClose={() => setAsking(false)} />}
    </>
  );
}

function Answered({ outcome }: { readonly outcome: CallOutcome }) {
  const t = useTranslations("trial.real");
  const { language } = useReader();
  if (outcome.type === "ok") return <Result value={outcome.result} />;
  // Its sentence speaks of several attempts; here there was one.
  const words = outcome.code === "call_failed" ? t("failed") : errorSentence(outcome.code, outcome.params, language);
  return <p className={styles.wrong}>{words}</p>;
}

function Result({ value }: { readonly value: Json }) {
  const t = useTranslations("trial.real");
  return (
    <>
      <span className={styles.note}>{t("answered")}</span>
      <JsonTree value={value} />
    </>
  );
}

type AskProps = {
  readonly id: string;
  readonly title: string;
  readonly trial: TrialState;
  readonly onSend: (connectionId: string) => void;
  readonly onClose: () => void;
};

/** Shows what would be sent and asks through which connection. */
function AskDialog({ id, title, trial, onSend, onClose }: AskProps) {
  const t = useTranslations("trial.real");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const graph = useDesignerState((state) => state.graph);
  const type = useMemo(() => connectionTypeAt(graph, id), [graph, id]);
  const content = useMemo(() => contentOf({ graph, node: id, scene: sceneOf(trial) }), [graph, id, trial]);
  const { data, error } = useQuery(
    trpc.flows.trialConnections.queryOptions({ type: type ?? "" }, { enabled: type !== null }),
  );
  const [chosen, choose] = useState<string | null>(null);
  const own = usual(data ?? [], graph.nodes.find((node) => node.id === id)?.params);
  const connectionId = chosen ?? own;
  return (
    <Modal
      open
      title={t("title", { node: title })}
      okText={t("send")}
      cancelText={common("cancel")}
      okButtonProps={{ disabled: connectionId === null }}
      onOk={() => connectionId !== null && onSend(connectionId)}
      onCancel={onClose}
    >
      <p>{t("text")}</p>
      {error && <FailureNote error={error} />}
      <Form layout="vertical">
        <Form.Item label={t("connection")} {...(data?.length === 0 && { help: t("noConnection") })}>
          <Select
            aria-label={t("connection")}
            value={connectionId}
            loading={!data}
            options={(data ?? []).map(({ id: value, name, paused }) => ({
              value,
              label: paused ? t("paused", { name }) : name,
              disabled: paused,
            }))}
            onChange={choose}
          />
        </Form.Item>
      </Form>
      {content !== null && (
        <>
          <span className={styles.note}>{t("content")}</span>
          <JsonTree value={content} />
        </>
      )}
    </Modal>
  );
}

type Connection = { readonly id: string; readonly paused: boolean };

/** The node's own connection where the sandbox has it, else the first that may be called. */
function usual(connections: readonly Connection[], params: JsonObject = {}): string | null {
  const open = connections.filter(({ paused }) => !paused);
  const named = new Set(Object.values(params));
  return (open.find(({ id }) => named.has(id)) ?? open[0])?.id ?? null;
}

function contentOf(call: Parameters<typeof trialCall>[0]): Json {
  try {
    return trialCall(call).content;
  } catch {
    return null; // the server says why when it is asked
  }
}
