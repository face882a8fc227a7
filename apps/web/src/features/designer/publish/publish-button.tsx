"use client";

import CloudUploadOutlined from "@ant-design/icons/CloudUploadOutlined";
import DownOutlined from "@ant-design/icons/DownOutlined";
import ExclamationCircleOutlined from "@ant-design/icons/ExclamationCircleOutlined";
import WarningOutlined from "@ant-design/icons/WarningOutlined";
import { Button, Dropdown, Popover, Space } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { NoteDialog } from "./note-dialog.tsx";
import { RedTestsButton } from "./red-tests-button.tsx";
import { StandingReasons } from "./standing-words.tsx";
import type { PublishAct, PublishState } from "./use-publishing.ts";

type Props = {
  readonly flowId: string;
  readonly state: PublishState;
  readonly onRun: (act: PublishAct) => void;
  readonly onShowProblems: () => void;
  readonly onReview: () => void;
};

/** Says what publishing would do, and does it; with errors it leads to them, with a review to that. */
export function PublishButton({ flowId, state, onRun, onShowProblems, onReview }: Props) {
  const t = useTranslations("designer.publish");
  const more = useTranslations("versions.publish");
  switch (state.type) {
    case "nothing":
      return <Button disabled>{t("nothing", { number: String(state.number) })}</Button>;
    case "partial":
      return <Partial flowId={flowId} number={String(state.number)} reasons={state.reasons} />;
    case "errors":
      return (
        <Button danger icon={<ExclamationCircleOutlined />} onClick={onShowProblems}>
          {t("errors", { count: String(state.count) })}
        </Button>
      );
    case "red_tests":
      return <RedTestsButton state={state} onRun={onRun} onShowProblems={onShowProblems} />;
    case "ready":
      return <Ready next={String(state.next)} onPublish={(note) => onRun({ act: "publish", note })} />;
    case "ask":
      return <Ask next={String(state.next)} onAsk={(note) => onRun({ act: "ask", note })} />;
    case "in_review":
      return (
        <Button icon={<CloudUploadOutlined />} onClick={onReview}>
          {more("inReview")}
        </Button>
      );
    case "publishing":
      return (
        <Button type="primary" loading>
          {t("publishing")}
        </Button>
      );
  }
}

function Ready({ next, onPublish }: { readonly next: string; readonly onPublish: (note: string) => void }) {
  const t = useTranslations("designer.publish");
  const more = useTranslations("versions.publish");
  const [asking, setAsking] = useState(false);
  const items = [{ key: "note", label: more("note"), onClick: () => setAsking(true) }];
  return (
    <>
      <Space.Compact>
        <Button type="primary" icon={<CloudUploadOutlined />} onClick={() => onPublish("")}>
          {t("ready", { number: next })}
        </Button>
        <Dropdown trigger={["click"]} menu={{ items }} placement="bottomRight">
          <Button type="primary" icon={<DownOutlined />} aria-label={more("more")} />
        </Dropdown>
      </Space.Compact>
      {asking && (
        <NoteDialog
          title={more("noteTitle", { number: next })}
          button={t("ready", { number: next })}
          onDone={onPublish}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Ask({ next, onAsk }: { readonly next: string; readonly onAsk: (note: string) => void }) {
  const t = useTranslations("versions.publish");
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button type="primary" icon={<CloudUploadOutlined />} onClick={() => setAsking(true)}>
        {t("ask", { number: next })}
      </Button>
      {asking && (
        <NoteDialog
          title={t("askTitle", { number: next })}
          text={t("askText")}
          button={t("askButton")}
          onDone={onAsk}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

type PartialProps = Pick<Extract<PublishState, { type: "partial" }>, "reasons"> & {
  readonly flowId: string;
  readonly number: string;
};

function Partial({ flowId, number, reasons }: PartialProps) {
  const t = useTranslations("versions.publish");
  return (
    <Popover
      trigger={["click", "hover", "focus"]}
      placement="bottomRight"
      title={t("partialTitle", { number })}
      content={<StandingReasons flowId={flowId} reasons={reasons} />}
    >
      <Button icon={<WarningOutlined />}>{t("partial", { number })}</Button>
    </Popover>
  );
}
