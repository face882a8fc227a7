"use client";

import { Skeleton } from "antd";
import dynamic from "next/dynamic";
import styles from "./designer.module.css";

/** The designer lives in the browser alone: it measures, and it keeps unsaved work there. */
const DesignerScreen = dynamic(() => import("./designer-screen.tsx").then((module) => module.DesignerScreen), {
  ssr: false,
  loading: () => (
    <div className={styles.waiting} aria-busy>
      <Skeleton active />
    </div>
  ),
});

/** The page of one flow. */
export function DesignerPage({ flowId }: { flowId: string }) {
  return <DesignerScreen flowId={flowId} />;
}
