"use client";

import DownOutlined from "@ant-design/icons/DownOutlined";
import ExclamationCircleOutlined from "@ant-design/icons/ExclamationCircleOutlined";
import { Button, Dropdown, Space } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonDialog } from "../../../lib/operate/reason-dialog.tsx";
import { useMay } from "../../../shell/reader-provider.tsx";
import type { PublishAct, PublishState } from "./use-publishing.ts";

type Props = {
  readonly state: Extract<PublishState, { type: "red_tests" }>;
  readonly onRun: (act: PublishAct) => void;
  readonly onShowProblems: () => void;
};

/** Nothing but tests of the flow is red: it leads to them, and lets who may go past them, saying why. */
export function RedTestsButton({ state: { count, next, act }, onRun, onShowProblems }: Props) {
  const t = useTranslations("versions.publish");
  const mayGoPast = useMay("flow.publish_red");
  const [asking, setAsking] = useState(false);
  const button = (
    <Button danger icon={<ExclamationCircleOutlined />} onClick={onShowProblems}>
      {t("redTests", { count })}
    </Button>
  );
  if (!mayGoPast) return button;
  const items = [{ key: "anyway", label: t("anyway"), danger: true, onClick: () => setAsking(true) }];
  return (
    <>
      <Space.Compact>
        {button}
        <Dropdown trigger={["click"]} menu={{ items }} placement="bottomRight">
          <Button danger icon={<DownOutlined />} aria-label={t("more")} />
        </Dropdown>
      </Space.Compact>
      {asking && (
        <ReasonDialog
          title={t("anywayTitle", { number: String(next) })}
          text={<p>{t("anywayText", { count })}</p>}
          label={t("anywayReason")}
          example={t("anywayExample")}
          button={t(act === "ask" ? "anywayAsk" : "anywayButton")}
          danger
          busy={false}
          onDone={(note) => {
            onRun({ act, note, despiteTests: true });
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
