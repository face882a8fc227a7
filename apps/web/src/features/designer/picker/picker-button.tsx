"use client";

import { Button, Popover } from "antd";
import { useTranslations } from "next-intl";
import type { TemplateAidProps } from "../../../ui/params-form/template-aid.tsx";
import styles from "./picker.module.css";
import { PickerList } from "./picker-list.tsx";

/** Opens the values that a text may name; also the place where `{` in the text opens them. */
export function PickerButton({ label, open, onOpen, onPick, onType }: TemplateAidProps) {
  const t = useTranslations("picker");
  return (
    <Popover
      open={open}
      onOpenChange={onOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      destroyOnHidden
      content={<PickerList onPick={onPick} onType={onType} onClose={() => onOpen(false)} />}
    >
      <span className={styles.place}>
        <Button
          type="text"
          size="small"
          className={styles.button ?? ""}
          aria-label={t("open", { label })}
          title={t("hint")}
        >
          {"{ }"}
        </Button>
      </span>
    </Popover>
  );
}
