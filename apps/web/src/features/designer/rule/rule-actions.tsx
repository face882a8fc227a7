"use client";

import DeleteOutlined from "@ant-design/icons/DeleteOutlined";
import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { Button, Checkbox } from "antd";
import type { ActionProps, NotToggleProps } from "react-querybuilder";
import styles from "./rule.module.css";

/** Adds a clause or a group. */
export function AddAction({ label, disabled, handleOnClick }: ActionProps) {
  return (
    <Button
      type="text"
      size="small"
      icon={<PlusOutlined />}
      disabled={disabled ?? false}
      onClick={(event) => handleOnClick(event)}
    >
      {label}
    </Button>
  );
}

/** Takes a clause or a group out. */
export function RemoveAction({ title, disabled, handleOnClick }: ActionProps) {
  return (
    <Button
      type="text"
      size="small"
      className={styles.remove ?? ""}
      icon={<DeleteOutlined />}
      aria-label={title ?? ""}
      title={title ?? ""}
      disabled={disabled ?? false}
      onClick={(event) => handleOnClick(event)}
    />
  );
}

/** Turns a group round. */
export function NotCheckbox({ checked, label, title, disabled, handleOnChange }: NotToggleProps) {
  return (
    <Checkbox
      checked={checked ?? false}
      title={title ?? ""}
      disabled={disabled ?? false}
      onChange={(event) => handleOnChange(event.target.checked)}
    >
      {label}
    </Checkbox>
  );
}
