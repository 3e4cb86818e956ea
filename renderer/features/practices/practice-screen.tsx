export const PracticeScreen = ({ base, practiceId }: { readonly base: string; readonly practiceId: string }) => (
  <p>{`${base}${practiceId}`}</p>
)
