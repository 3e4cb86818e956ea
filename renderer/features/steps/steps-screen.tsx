export const StepsScreen = ({ base }: { readonly base: string }) => <p>{base}</p>
