namespace CamKet.Casework;

/// <summary>Where in ASEAN's work a thing belongs: chính trị - an ninh, kinh tế, văn hóa - xã hội, kết nối, quan hệ đối ngoại, liên trụ cột.</summary>
public enum Pillar { Apsc, Aec, Ascc, Connectivity, External, CrossPillar }
