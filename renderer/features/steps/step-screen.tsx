export const StepScreen = ({
  base,
  stepId,
  itemId,
}: {
  readonly base: string
  readonly stepId: string
  readonly itemId?: string
}) => <p>{`${base}${stepId}${itemId}`}</p>
