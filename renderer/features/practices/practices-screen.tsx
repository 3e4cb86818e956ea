export const PracticesScreen = ({ base }: { readonly base: string }) => <p>{base}</p>
