import ArrowLeftOutlined from "@ant-design/icons/ArrowLeftOutlined";
import { Button } from "antd";
import type { ReactNode } from "react";
import styles from "./split-view.module.css";

/**
 * A list beside what is chosen of it. A phone shows one of the two: the list until somebody chose (`isChosen`), then
 * the details with a way back.
 */
export function SplitView({
  list,
  isChosen,
  back,
  children,
}: {
  readonly list: ReactNode;
  readonly isChosen: boolean;
  readonly back: { readonly label: string; readonly onClick: () => void };
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.split} data-chosen={isChosen || undefined}>
      {list}
      <section className={styles.details}>
        <Button className={styles.back ?? ""} type="text" icon={<ArrowLeftOutlined />} onClick={back.onClick}>
          {back.label}
        </Button>
        {children}
      </section>
    </div>
  );
}
