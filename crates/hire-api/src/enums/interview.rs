//! Interviews, evaluations and exams.

use crate::wire_enum;

wire_enum! {
    pub enum EvaluationActivity: i64 { Pending = 1, Evaluated = 2, NotNeeded = 3 }
}

wire_enum! {
    pub enum MarkingActivity: i64 { Pending = 1, Marked = 2 }
}

wire_enum! {
    pub enum InterviewTaskActivity: i64 { NotStarted = 1, NotEvaluated = 2, Evaluated = 3, Terminated = 5 }
}

wire_enum! {
    /// How the score of an interview is calculated.
    pub enum ScoreCalculation: i64 { Total = 1, Average = 2 }
}

wire_enum! {
    pub enum FeedbackFormType: i64 { Ordinary = 1, Scored = 2, Weighted = 3 }
}

wire_enum! {
    pub enum FeedbackModuleType: i64 { Conclusion = 1, Custom = 2 }
}

wire_enum! {
    /// How many of the conditions must hold.
    pub enum ConditionType: i64 { All = 1, Any = 2 }
}

wire_enum! {
    pub enum RelatedOperator: i64 { Equals = 1, Differs = 2, ContainsAny = 3, Lacks = 4, IsEmpty = 5, IsNotEmpty = 6 }
}

wire_enum! {
    pub enum ScoreDimensionType: i64 { FixedScores = 1, CustomScores = 2 }
}

wire_enum! {
    pub enum TranscriptLanguage: i64 { Chinese = 1, English = 2 }
}

wire_enum! {
    /// Whether an interviewer is certified.
    pub enum VerifyStatus: i64 { NotVerified = 1, Verified = 2 }
}

wire_enum! {
    pub enum SpeakerType: i64 { Interviewer = 1, Candidate = 2 }
}

wire_enum! {
    pub enum ParticipateStatus: i64 { NotParticipated = 1, Participated = 2, NoShow = 3 }
}

wire_enum! {
    pub enum ExternalAssessmentType: i64 { Score = 1, SingleChoice = 2, Description = 3, MultipleChoice = 4 }
}

wire_enum! {
    pub enum QuestionnaireQuestionType: i64 { SingleChoice = 1, MultipleChoice = 2, Description = 3, Score = 4 }
}

wire_enum! {
    pub enum TestReplyStatus: i64 { Accepted = 1, Declined = 2, NoReply = 3 }
}

wire_enum! {
    pub enum TestStatus: i64 {
        NotArranged = 1, NotAnswered = 2, Answered = 3, ToBeMarked = 4, Passed = 5, Failed = 6, ArrangementFailed = 7,
    }
}
