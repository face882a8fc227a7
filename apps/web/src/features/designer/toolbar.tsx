"use client";

import ArrowLeftOutlined from "@ant-design/icons/ArrowLeftOutlined";
import ExclamationCircleOutlined from "@ant-design/icons/ExclamationCircleOutlined";
import ExperimentOutlined from "@ant-design/icons/ExperimentOutlined";
import PlusOutlined from "@ant-design/icons/PlusOutlined";
import RedoOutlined from "@ant-design/icons/RedoOutlined";
import UndoOutlined from "@ant-design/icons/UndoOutlined";
import { Button, Tooltip } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import styles from "./designer.module.css";
import type { Problems } from "./problems/use-problems.ts";
import { defaultPlace } from "./store/designer-acts.ts";
import { useDesigner, useDesignerState } from "./store/designer-context.tsx";
import type { TestsNow } from "./trial/use-tests.ts";

type Props = {
  readonly title: ReactNode;
  readonly status: ReactNode;
  readonly problems: Problems;
  readonly tests: TestsNow;
  readonly readOnly: boolean;
  readonly onShowProblems: () => void;
  readonly onTry: () => void;
  readonly children: ReactNode;
};

/** The bar over the canvas: which flow, how its draft stands, back and forth, what is wrong, and publishing. */
export function Toolbar({ title, status, problems, tests, readOnly, onShowProblems, onTry, children }: Props) {
  const t = useTranslations("designer.toolbar");
  const { environment } = useReader();
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t("label")}>
      <Link href={`/${environment}/flows`} className={styles.back} aria-label={t("back")}>
        <ArrowLeftOutlined />
      </Link>
      {title}
      <span className={styles.status}>{status}</span>
      <span className={styles.room} />
      <span className={styles.second}>
        {!readOnly && <EditTools />}
        <Button
          type="text"
          icon={<ExclamationCircleOutlined />}
          className={problems.errors > 0 ? (styles.wrong ?? "") : ""}
          onClick={onShowProblems}
        >
          {t("problems", { count: problems.all.length })}
        </Button>
        <Button
          type="text"
          icon={<ExperimentOutlined />}
          className={tests.red.length > 0 ? (styles.wrong ?? "") : ""}
          onClick={onTry}
        >
          {tests.count === 0
            ? t("try")
            : t("tryTests", { green: String(tests.count - tests.red.length), count: String(tests.count) })}
        </Button>
      </span>
      {children}
    </div>
  );
}

function EditTools() {
  const t = useTranslations("designer.toolbar");
  const designer = useDesigner();
  const past = useDesignerState(({ history }) => history.past.length);
  const future = useDesignerState(({ history }) => history.future.length);
  return (
    <>
      <Tooltip title={t("add")}>
        <Button
          className={styles.addButton ?? ""}
          type="text"
          icon={<PlusOutlined />}
          aria-label={t("add")}
          onClick={() => designer.open({ type: "add", place: defaultPlace(designer), at: null })}
        />
      </Tooltip>
      <Tooltip title={t("undo")}>
        <Button
          type="text"
          icon={<UndoOutlined />}
          aria-label={t("undo")}
          disabled={past === 0}
          onClick={designer.undo}
        />
      </Tooltip>
      <Tooltip title={t("redo")}>
        <Button
          type="text"
          icon={<RedoOutlined />}
          aria-label={t("redo")}
          disabled={future === 0}
          onClick={designer.redo}
        />
      </Tooltip>
    </>
  );
}
