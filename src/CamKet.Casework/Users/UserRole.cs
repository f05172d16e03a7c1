namespace CamKet.Casework.Users;

/// <summary>What a person does here: điều phối, đầu mối, lãnh đạo, người đọc, quản trị.</summary>
public enum UserRole { Coordinator, FocalPoint, Leader, Reader, Administrator }
